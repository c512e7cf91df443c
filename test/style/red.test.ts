import { expect, it } from 'vitest';
import { contrastOnPaper, isPureRed } from '../../src/style/red.js';

// Ratios as the contrast checkers of WCAG 2 give them.
it.each([
  ['FFFFFF', 1],
  ['000000', 21],
  ['FF0000', 4],
  ['D00000', 5.7],
  ['FF9999', 2.04],
  ['777777', 4.48],
])('%s stands out against paper by %s', (colour, ratio) => {
  expect(contrastOnPaper(colour)).toBeCloseTo(ratio, 1);
});

it('pure reds are told from other colours that begin alike', () => {
  expect(['C00000', 'D00000', 'E00000', 'D01010'].filter(isPureRed)).toHaveLength(4);
  expect(['E0FFFF', 'DDDDDD', 'C0C0C0', 'FF0000', '800000', '00D000'].filter(isPureRed)).toEqual([]);
});
