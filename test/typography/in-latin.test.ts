import { describe, expect, it } from 'vitest';
import { isInLatin } from '../../src/typography/in-latin.js';
import { latinRuns } from '../../src/typography/latin-runs.js';
import { unbrokenParts } from '../../src/typography/unbroken.js';
import { emWidth } from '../../src/typography/width.js';

describe('signs among Latin', () => {
  it.each([
    ['don’t', '’'],
    ['O’Neill', '’'],
    ['l’été', '’'],
    ['x≥5', '≥'],
    ['A→B', '→'],
    ['3≠4', '≠'],
  ])('%s: its sign is one', (text, sign) => {
    expect(isInLatin(text, text.indexOf(sign))).toBe(true);
  });

  it.each([
    ['称为‘快办’的', '’'],
    ['‘A’', '’'],
    ['‘A’类', '’'],
    ['５’６', '’'],
    ['达到≥5', '≥'],
    ['甲→乙', '→'],
    ['A—B', '—'],
    ['A…B', '…'],
    ['“A”B', '”'],
  ])('%s: its mark takes a cell', (text, sign) => {
    expect(isInLatin(text, text.indexOf(sign))).toBe(false);
  });
});

it('the width of a text is that of its cells, half of one for the narrow, none for marks on letters', () => {
  expect(emWidth('甲乙')).toBe(2);
  expect(emWidth('甲A乙')).toBe(3);
  expect(emWidth('甲Ａ乙')).toBe(3);
  expect(emWidth('x\u0304')).toBe(0.5);
  expect(emWidth('don’t')).toBe(2.5);
  expect(emWidth('⸺')).toBe(2);
  expect(emWidth('25℃')).toBe(2);
  expect(emWidth('№5')).toBe(1.5);
  expect(emWidth('€5')).toBe(1);
  expect(emWidth('甲Ж')).toBe(1.75);
});

it('a Latin face sets letters and digits with the signs between them', () => {
  const runsOf = (text: string): readonly string[] =>
    latinRuns(text).map(({ start, end }) => text.slice(start, end));
  expect(runsOf('按GB/T 9704，don’t超过3×5米，占25%。')).toEqual(['GB/T', '9704', 'don’t', '3×5', '25']);
  expect(runsOf('ＡＢ１２')).toEqual([]);
  expect(runsOf('Ж和β')).toEqual(['Ж', 'β']);
  expect(runsOf('“A”B')).toEqual(['A', 'B']);
});

it('Latin words and numbers stand whole with their marks', () => {
  expect(unbrokenParts('约25%，见（A-1）。')).toEqual(['约', '25%，', '见', '（A-1）。']);
  expect(unbrokenParts('ＡＢ１２')).toEqual(['ＡＢ１２']);
});
