import fc from 'fast-check';
import { expect, it } from 'vitest';
import { doubleQuotes, straightPairs, withCurlyQuotes } from '../../src/source/straight-quotes.js';

it.each([
  ['"三到位"筑牢防线', '“三到位”筑牢防线'],
  ['推行"甲"和"乙"', '推行“甲”和“乙”'],
  ['“甲”和"乙"', '“甲”和“乙”'],
  ['＂甲＂', '“甲”'],
])('%s pairs surely', (text, curly) => {
  expect(withCurlyQuotes(text)).toBe(curly);
});

it.each(['甲', '"甲', '"甲"乙"', '"A"类', '32"电视和"甲"', '“他说"甲"”', '"他说“甲”"', '"，甲"', '“甲"乙"'])(
  '%s does not',
  (text) => {
    expect(withCurlyQuotes(text)).toBeUndefined();
  },
);

it('pairs all of very many', () => {
  expect(straightPairs('"甲"'.repeat(50_000))).toHaveLength(50_000);
});

it.each([
  [
    '"甲"和“乙”',
    {
      pairs: [
        [0, 2],
        [4, 6],
      ],
      lone: [],
      inches: [],
    },
  ],
  ['“甲"', { pairs: [[0, 2]], lone: [], inches: [] }],
  ['甲"，“乙”', { pairs: [[3, 5]], lone: [1], inches: [] }],
  ['32"的"甲"', { pairs: [[4, 6]], lone: [], inches: [2] }],
])('%s: each mark in a pair, alone or a sign of inches', (text, expected) => {
  const { pairs, lone, inches } = doubleQuotes(text);
  expect({ pairs: pairs.map(({ opening, closing }) => [opening, closing]), lone, inches }).toEqual(expected);
});

it('loses no mark', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('"', '＂', '“', '”', '甲', '3'), { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      const { pairs, lone, inches } = doubleQuotes(text);
      const told = [...pairs.flatMap(({ opening, closing }) => [opening, closing]), ...lone, ...inches];
      const marks = [...text.matchAll(/["＂“”]/gu)].map(({ index }) => index);
      expect(told.sort((a, b) => a - b)).toEqual(marks);
    }),
  );
});
