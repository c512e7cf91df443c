import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { writeSfnt } from '../../src/font/sfnt/write-sfnt.js';
import { nameKeyedCff, wrapCff } from './build-cff.js';
import { buildFont, tablesOf, temporaryFolder, windowsName } from './build-font.js';
import { codePoints, embeddedPaths, opened } from './open.js';

const folder = temporaryFolder();

describe('where a glyph’s ink lies', () => {
  it.each(embeddedPaths)('is where fontkit finds it in %s', (path) => {
    const face = opened(path);
    const judge = fontkit.openSync(path);
    for (const char of codePoints('，。、（）“”《》？！·市委快报丙')) {
      const glyph = face.glyphOf(char);
      if (glyph === 0) continue;
      const { minX, maxX } = judge.getGlyph(glyph).path.bbox;
      const ink = face.inkOf(glyph) ?? [Number.NaN, Number.NaN];
      const found = ink.map((value) => (value * judge.unitsPerEm) / 1000);
      expect(Math.abs((found[0] ?? 0) - minX) + Math.abs((found[1] ?? 0) - maxX)).toBeLessThan(10);
    }
    expect(face.inkOf(face.glyphOf(0x20))).toBeUndefined();
  });

  it('counts both places where a font contradicts itself', () => {
    const tables = tablesOf(buildFont({ names: [windowsName(6, 'Bearing')], chars: '一' }));
    const face = opened(folder.write('plain.ttf', writeSfnt(tables)));
    const [left = 0, right = 0] = face.inkOf(1) ?? [];
    const hmtx = tables.get('hmtx') ?? new Uint8Array();
    new DataView(hmtx.buffer).setInt16(6, -200);
    const shifted = opened(folder.write('shifted.ttf', writeSfnt(tables)));
    expect(shifted.inkOf(1)).toEqual([-200, right]);
    expect(left).toBeGreaterThan(0);
  });

  it('is read from a CFF font’s curves and flexes', () => {
    const n = (value: number): number[] => [28, (value >> 8) & 0xff, value & 0xff];
    const args = (...values: number[]): number[] => values.flatMap(n);
    const glyphs: readonly (readonly [charString: number[], left: number, right: number])[] = [
      // rmoveto, then rrcurveto, rlinecurve, rcurveline
      [[...args(10, 0), 21, ...args(10, 0, 20, 30, 40, 0), 8, 14], 10, 80],
      [[...args(10, 0), 21, ...args(-30, 5, 1, 2, 3, 4, 5, 6), 25, 14], -20, 10],
      [[...args(10, 0), 21, ...args(1, 2, 3, 4, 5, 6, 70, 0), 24, 14], 10, 89],
      // vvcurveto with its aside, hhcurveto, vhcurveto and hvcurveto with a slanting end
      [[...args(10), 22, ...args(-7, 1, 2, 3, 4), 26, 14], 3, 10],
      [[...args(10), 22, ...args(7, 1, 2, 3, 4), 27, 14], 10, 17],
      [[...args(10), 22, ...args(5, 6, 7, 8, 9), 30, 14], 10, 24],
      [[...args(10), 22, ...args(5, 6, 7, 8, 9), 31, 14], 10, 30],
      // hflex, flex, hflex1, flex1
      [[...args(10), 22, ...args(1, 2, 3, 4, 5, 6, 7), 12, 34, 14], 10, 35],
      [[...args(10), 22, ...args(1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 50), 12, 35, 14], 10, 31],
      [[...args(10), 22, ...args(1, 2, 3, 4, 5, 6, 7, 8, 9), 12, 36, 14], 10, 41],
      [[...args(10), 22, ...args(1, 0, 2, 1, 3, 0, 4, 0, 5, 0, 6), 12, 37, 14], 10, 31],
      // hints with a mask of two bytes, then alternating lines; a number divided
      [
        [
          ...args(...new Array<number>(18).fill(1)),
          18,
          19,
          255,
          255,
          ...args(10),
          22,
          ...args(50, 9, -80),
          6,
          14,
        ],
        -20,
        60,
      ],
      [[...args(90, 3), 12, 12, 22, ...args(5, 5), 5, 14], 30, 35],
    ];
    const cff = nameKeyedCff(glyphs.map(([charString], i) => [34 + i, charString] as const));
    const wrapped = wrapCff(cff, glyphs.length + 1);
    const face = opened(folder.write('curves.otf', wrapped));
    const judge = fontkit.create(Buffer.from(wrapped));
    for (const [i, [, left, right]] of glyphs.entries()) {
      expect([i, face.inkOf(i + 1)]).toEqual([i, [left, right]]);
      // fontkit cannot divide.
      if (i === glyphs.length - 1) continue;
      const box = judge.getGlyph(i + 1).path.cbox;
      expect([i, box.minX, box.maxX]).toEqual([i, left, right]);
    }
  });
});
