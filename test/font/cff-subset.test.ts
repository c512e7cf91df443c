import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { runCharstring } from '../../src/font/cff/charstring.js';
import { findEntry, operator } from '../../src/font/cff/dict.js';
import { readCff } from '../../src/font/cff/read-cff.js';
import { nameKeyedCff, twoFontCff, wrapCff } from './build-cff.js';
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

/** Whole numbers as charstrings and dictionaries write them, then operators. */
const op = {
  hlineto: 6,
  vlineto: 7,
  callsubr: 10,
  return: 11,
  endchar: 14,
  rmoveto: 21,
  hmoveto: 22,
  callgsubr: 29,
} as const;
const number = (value: number): number[] => [28, (value >> 8) & 0xff, value & 0xff];

describe('the subroutines of a CFF subset', () => {
  it.each([
    ['few', 400, 107],
    ['many', 2000, 1131],
    ['most', 34_000, 32_768],
  ])('are those that its glyphs call, of %s', (_, count, bias) => {
    // Each idle one draws something else, forty bytes long; the last calls the global one, which calls the first.
    const idle = (n: number): number[] => [
      ...number(n % 30_000),
      ...new Array<number>(12).fill(139).flatMap((byte) => [byte, byte, op.hlineto]),
      op.return,
    ];
    const local = Array.from({ length: count }, (_each, n) => idle(n));
    local[0] = [...number(7), op.vlineto, op.return];
    local[count - 1] = [...number(300), op.hlineto, ...number(0 - 107), op.callgsubr, op.return];
    const global = [[...number(0 - bias), op.callsubr, op.return], idle(1), idle(2)];
    const call = [...number(10), op.hmoveto, ...number(count - 1 - bias), op.callsubr, op.endchar];
    const source = nameKeyedCff(
      [
        [34, [...number(5), op.hmoveto, ...number(80), op.hlineto, ...number(9), op.vlineto, op.endchar]],
        [35, call],
      ],
      { local, global },
    );
    const result = cut(`subrs${count}`, source, [2]).bytes;
    expect(outlines(source, [2])).toEqual(['M10 0L310 0L310 7Z']);
    expect(outlines(result, [1])).toEqual(['M10 0L310 0L310 7Z']);
    const kept = readCff(result);
    const told = (subrs: { readonly count: number; item(n: number): Uint8Array } | undefined): number =>
      Array.from({ length: subrs?.count ?? 0 }, (_each, n) => subrs?.item(n).length ?? 0).filter(Boolean)
        .length;
    expect([told(kept.fonts[0]?.localSubrs), told(kept.globalSubrs)]).toEqual([2, 1]);
    expect(deflateSync(result).length).toBeLessThan(1000);
    // What calls none needs none.
    const plain = readCff(cut(`subrs${count}`, source, [1]).bytes);
    expect([plain.fonts[0]?.localSubrs, plain.globalSubrs.count]).toEqual([undefined, 0]);
  });

  it('are all kept where a charstring cannot be followed', () => {
    const local = [[...number(50), op.hlineto, op.return], [op.return], [op.return]];
    const random = [12, 23, ...number(-107), op.callsubr, op.endchar];
    const kept = readCff(cut('random', nameKeyedCff([[34, random]], { local }), [1]).bytes);
    expect(kept.fonts[0]?.localSubrs?.count).toBe(3);
  });

  it('may call themselves without end: the cutting ends all the same', () => {
    const again = [...number(-107), op.callsubr, ...number(-107), op.callsubr, op.return];
    const source = nameKeyedCff([[34, [...again.slice(0, -1), op.endchar]]], { local: [again] });
    expect(readCff(cut('again', source, [1]).bytes).fonts[0]?.localSubrs?.count).toBe(1);
  });
});

describe('an accented glyph of a CFF font', () => {
  /** e is a bar, the acute a smaller one above the origin; é is `endchar` with their codes, 101 and 194. */
  const e = [...number(40), op.hmoveto, ...number(400), op.hlineto, ...number(300), op.vlineto, op.endchar];
  const acute = [
    ...[...number(5), ...number(500), op.rmoveto, ...number(-107), op.callsubr],
    ...[...number(60), op.vlineto, op.endchar],
  ];
  const eacute = [...number(120), ...number(35), ...number(101), ...number(194), op.endchar];
  const subrs = { local: [[...number(90), op.hlineto, op.return]] };
  const parts = 'M40 0L440 0L440 300ZM125 535L215 535L215 595Z';

  it.each([0, 1, 2] as const)(
    'is drawn whole where its parts are not asked for (charset of format %i)',
    (format) => {
      const source = nameKeyedCff(
        [
          [70, e],
          [125, acute],
          [201, eacute],
        ],
        subrs,
        format,
      );
      const result = cut(`accent${format}`, source, [3]);
      expect(outlines(source, [1, 2])).toEqual(['M40 0L440 0L440 300Z', 'M5 500L95 500L95 560Z']);
      expect(outlines(result.bytes, [1])).toEqual([parts]);
      expect(readCff(result.bytes).charStrings.count).toBe(2);
    },
  );

  it('keeps its own width', () => {
    const source = nameKeyedCff(
      [
        [70, e],
        [125, acute],
        [201, [...number(-33), ...eacute]],
      ],
      subrs,
    );
    const result = cut('accent-width', source, [3]);
    expect(runCharstring(readCff(result.bytes), 1).width).toBe(-33);
    expect(outlines(result.bytes, [1])).toEqual([parts]);
  });

  it('stays as it is where a part is missing', () => {
    const source = nameKeyedCff(
      [
        [70, e],
        [201, eacute],
      ],
      subrs,
    );
    const result = cut('accent-lost', source, [2]);
    expect([...readCff(result.bytes).charStrings.item(1)]).toEqual(eacute);
  });
});

describe('a respaced glyph of a CFF font', () => {
  it('has the outline of the plain one and more width', () => {
    const subrs = { local: [[...number(90), op.hlineto, op.return]] };
    const drawn = [
      ...number(5),
      op.hmoveto,
      ...number(-107),
      op.callsubr,
      ...number(60),
      op.vlineto,
      op.endchar,
    ];
    const source = nameKeyedCff(
      [
        [34, drawn],
        [35, [...number(40), ...drawn]],
      ],
      subrs,
    );
    const face = opened(folder.write('wide.otf', wrapCff(source, 3)));
    const { bytes, renumbered, respaced } = face.subset(
      [1],
      [
        { glyph: 1, before: 0, behind: 750 },
        { glyph: 2, before: 0, behind: 250 },
      ],
    );
    expect([[...renumbered], respaced]).toEqual([
      [
        [0, 0],
        [1, 1],
      ],
      [2, 3],
    ]);
    expect(new Set(outlines(bytes, [1, 2, 3]))).toEqual(new Set(['M5 0L95 0L95 60Z']));
    const cff = readCff(bytes);
    // Of this font the nominal width and the default one are 0.
    expect([1, 2, 3].map((glyph) => runCharstring(cff, glyph).width)).toEqual([undefined, 750, 290]);
  });

  it('has a small form: at its scale and height, its advance at its scale', () => {
    const face = opened(folder.write('small.otf', wrapCff(foxit, 230)));
    const small = { scale: 0.5, rise: 300 };
    const { bytes, respaced } = face.subset([33], [{ glyph: 33, before: 0, behind: 0, small }]);
    const at = (glyph: number) => runCharstring(readCff(bytes), glyph);
    const points = (glyph: number) => at(glyph).path.flatMap((segment) => segment.points);
    expect(points(respaced[0] ?? 0)).toEqual(points(1).map(([x, y]) => [x / 2, y / 2 + 300]));
    const entries = readCff(bytes).fonts[0]?.private ?? [];
    const nominal = findEntry(entries, operator.nominalWidth)?.operands[0] ?? 0;
    const width = (glyph: number): number => (at(glyph).width ?? Number.NaN) + nominal;
    expect(width(respaced[0] ?? 0)).toBe(Math.round(width(1) / 2));
  });

  it('stands further to the left where blank is taken before it', () => {
    const glyph = (before: number) => ({ glyph: 33, before, behind: 0 });
    const face = opened(folder.write('moved.otf', wrapCff(foxit, 230)));
    const { bytes, respaced } = face.subset([33], [glyph(-40), glyph(0)]);
    const [moved = 0, same = 0] = respaced;
    const at = (glyph: number) => runCharstring(readCff(bytes), glyph);
    const shifted = at(1).path.flatMap(({ points }) => points.map(([x, y]) => [x - 40, y]));
    expect(at(moved).path.flatMap(({ points }) => points)).toEqual(shifted);
    expect(outlines(bytes, [same])).toEqual(outlines(foxit, [33]));
    expect((at(same).width ?? 0) - (at(moved).width ?? 0)).toBe(40);
  });
});
