import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { readCff } from '../../src/font/cff/read-cff.js';
import { twoFontCff, wrapCff } from './build-cff.js';
import { temporaryFolder } from './build-font.js';
import { opened } from './open.js';

const folder = temporaryFolder();
const foxit = readFileSync(
  createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/FoxitSerifItalic.pfb'),
);

const outlines = (cff: Uint8Array, glyphs: Iterable<number>): string[] => {
  const font = fontkit.create(Buffer.from(wrapCff(cff, readCff(cff).charStrings.count)));
  return [...glyphs].map((glyph) => font.getGlyph(glyph).path.toSVG());
};

function cut(name: string, cff: Uint8Array, glyphs: readonly number[]) {
  const face = opened(folder.write(`${name}.otf`, wrapCff(cff, readCff(cff).charStrings.count)));
  expect(face.format).toBe('cff');
  return face.subset(glyphs);
}

describe('a CFF subset', () => {
  it('of a name-keyed font has the outlines of the source, under new numbers', () => {
    const result = cut('foxit', foxit, [5, 70, 33, 34, 150, 33]);
    expect([...result.renumbered]).toEqual([
      [0, 0],
      [5, 1],
      [33, 2],
      [34, 3],
      [70, 4],
      [150, 5],
    ]);
    const before = outlines(foxit, result.renumbered.keys());
    expect(outlines(result.bytes, result.renumbered.values())).toEqual(before);
    expect(new Set(before).size).toBe(6);
  });

  it('is CID-keyed, its CIDs the glyph numbers, and can be cut again', () => {
    const first = cut('foxit', foxit, [5, 33, 70]).bytes;
    const judge = fontkit.create(Buffer.from(wrapCff(first, 4))) as unknown as {
      'CFF ': { isCIDFont: boolean; topDict: { CIDCount: number; ROS: unknown; charset: unknown } };
    };
    expect(judge['CFF '].isCIDFont).toBe(true);
    expect(judge['CFF '].topDict).toMatchObject({
      CIDCount: 4,
      charset: { version: 2, ranges: [{ first: 1, nLeft: 2 }] },
    });
    const second = cut('again', first, [1, 3]);
    expect(outlines(second.bytes, [1, 2])).toEqual(outlines(foxit, [5, 70]));
  });

  it.each([0, 3] as const)(
    'of several fonts gives each glyph its own subroutines (FDSelect of format %i)',
    (format) => {
      const source = twoFontCff(format);
      // fontkit does not read FDSelect of format 0.
      const [, right, up] = outlines(twoFontCff(3), [0, 1, 2]);
      expect([right, up]).toEqual(['M0 0L100 0L150 50Z', 'M0 0L0 100L50 150Z']);
      const mixed = cut(`two${format}`, source, [2, 3]).bytes;
      expect(outlines(mixed, [1, 2])).toEqual([up, right]);
      const second = cut(`two${format}`, source, [2]).bytes;
      expect(outlines(second, [1])).toEqual([up]);
      expect(readCff(second).fonts).toHaveLength(2);
    },
  );

  it('is the same whatever the order of the askings', () => {
    expect(cut('foxit', foxit, [70, 5, 33])).toEqual(cut('foxit', foxit, [5, 33, 70, 70]));
  });
});
