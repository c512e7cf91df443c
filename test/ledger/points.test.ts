import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hundredths,
  partOf,
  pointsIn,
  shownPoints,
  sumOf,
  timesCount,
  timesFactor,
} from '../../src/bulletin/points.js';

const points = fc.integer({ min: 0, max: 9_999_999 }).map(hundredths);

describe('points', () => {
  it.each([
    ['5', 500],
    ['0.5', 50],
    ['2.25', 225],
    ['0.05', 5],
    ['99999.99', 9_999_999],
  ])('%s are %i hundredths', (digits, size) => {
    expect(pointsIn(digits)).toBe(size);
    expect(shownPoints(hundredths(size))).toBe(digits);
  });

  it.each([
    [100, 3, 33],
    [200, 3, 67],
    [100, 8, 13],
    [50, 4, 13],
    [1, 2, 1],
    [0, 7, 0],
  ])('%i hundredths among %i are %i each, a half up', (whole, parts, each) => {
    expect(partOf(hundredths(whole), parts)).toBe(each);
  });

  it('are shown with the sign before them', () => {
    expect([-50, -1000, -5, 0].map((each) => shownPoints(hundredths(each)))).toEqual([
      '-0.5',
      '-10',
      '-0.05',
      '0',
    ]);
  });

  it('are read as they are shown', () => {
    fc.assert(
      fc.property(points, (each) => {
        expect(pointsIn(shownPoints(each))).toBe(each);
      }),
    );
  });

  it('never drift: however often they are added, counted or multiplied, they are what whole numbers say', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 5000 }), (each, count) => {
        const sum = sumOf(Array.from({ length: count }, () => each));
        expect(sum).toBe(each * count);
        expect(timesCount(each, count)).toBe(sum);
        expect(Number.isSafeInteger(sum)).toBe(true);
      }),
    );
  });

  it('are parted and multiplied to the nearest hundredth', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 99 }), (each, number) => {
        const part = partOf(each, number);
        expect(Math.abs(part * number - each) * 2).toBeLessThanOrEqual(number);
        const factor = hundredths(number);
        expect(Math.abs(timesFactor(each, factor) * 100 - each * factor) * 2).toBeLessThanOrEqual(100);
      }),
    );
  });
});
