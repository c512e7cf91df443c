import { describe, expect, it } from 'vitest';
import { coverageOf, embeddedCoverage, parseRanges, writeRanges } from '../../src/glyph/coverage.js';
import { drawnAs } from '../../src/glyph/drawn.js';
import { isOrdinary } from '../../src/source/ordinary.js';
import { embeddedFonts } from '../faces.js';

describe('what the embedded faces have', () => {
  const has = embeddedCoverage();

  it('is what they say when they are opened', () => {
    const { fonts } = embeddedFonts();
    const differing: string[] = [];
    for (let code = 0x20; code <= 0x3ffff; code += code < 0x3000 || code > 0x1ffff ? 1 : 7) {
      const isServed = fonts.serve('heiti', true, code) !== undefined;
      if (isServed !== has(code)) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });

  it('holds every ordinary character, so that a text of those need not be looked at', () => {
    const missing: string[] = [];
    for (let code = 0x20; code <= 0xffff; code++) {
      if (isOrdinary(String.fromCodePoint(code)) && !has(code)) missing.push(code.toString(16));
    }
    expect(missing).toEqual([]);
  });
});

it('ranges are written and read again', () => {
  const ranges = [
    [0x20, 0x7e],
    [0x3000, 0x3000],
    [0x20000, 0x2a6df],
  ] as const;
  expect(writeRanges(ranges)).toBe('20-7e 3000 20000-2a6df');
  expect(parseRanges('20-7e 3000 20000-2a6df\n')).toEqual(ranges);
  const has = coverageOf(ranges);
  const told = [0x1f, 0x20, 0x7e, 0x7f, 0x2fff, 0x3000, 0x3001, 0x20000, 0x2a6df, 0x2a6e0].map(has);
  expect(told).toEqual([false, true, true, false, false, true, false, true, true, false]);
});

it('blanks are drawn as a space, what is not to be seen not at all', () => {
  expect([0x3000, 0xa0, 0x20, 0x4e00].map(drawnAs)).toEqual([0x20, 0x20, 0x20, 0x4e00]);
  expect([0xad, 0x200b, 0x202e, 0xfeff, 0xe0041].map(drawnAs)).toEqual(Array(5).fill(undefined));
});
