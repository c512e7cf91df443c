import { expect, it } from 'vitest';
import { straightPairs, withCurlyQuotes } from '../../src/source/straight-quotes.js';

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
