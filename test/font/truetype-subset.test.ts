import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/font/face.js';
import { tablesOf } from './build-font.js';
import { codePoints, embeddedPaths, opened } from './open.js';

const liberation = createRequire(import.meta.url).resolve(
  'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf',
);
const text = '市委书记到高新区检查督导，要求“压实责任”。喆堃①㎡ÀéîõüŃ3月14日—';

function expectSame(path: string, face: Face, chars: string): void {
  const glyphs = codePoints(chars).map((char) => face.glyphOf(char));
  const cut = face.subset(glyphs);
  const source = fontkit.openSync(path);
  const result = fontkit.create(Buffer.from(cut.bytes));
  expect([...cut.renumbered.keys()]).toEqual([...new Set([0, ...glyphs])].sort((a, b) => a - b));
  for (const [before, after] of cut.renumbered) {
    expect(result.getGlyph(after).path.toSVG()).toBe(source.getGlyph(before).path.toSVG());
    expect(result.getGlyph(after).advanceWidth).toBe(source.getGlyph(before).advanceWidth);
  }
}

describe('a TrueType subset', () => {
  it.each([...embeddedPaths, liberation])('of %s has the outlines and advances of the source', (path) => {
    expectSame(path, opened(path), text);
  });

  it('holds the parts of composite glyphs that were not asked for, and nothing else', () => {
    const face = opened(liberation);
    const cut = face.subset([face.glyphOf(0xe9)]);
    const result = fontkit.create(Buffer.from(cut.bytes));
    expect(cut.renumbered).toEqual(
      new Map([
        [0, 0],
        [face.glyphOf(0xe9), 1],
      ]),
    );
    expect(result.numGlyphs).toBe(4);
    expect(result.getGlyph(1).path.toSVG()).not.toBe('');
  });

  it('holds the tables that a PDF asks for, with the hints if the font has any', () => {
    const bare = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];
    expect([...tablesOf(opened(embeddedPaths[0] ?? '').subset([1]).bytes).keys()]).toEqual(bare);
    expect([...tablesOf(opened(liberation).subset([1]).bytes).keys()]).toEqual([
      'cvt ',
      'fpgm',
      ...bare,
      'prep',
    ]);
  });

  it('has the checksum of a sound file', () => {
    const { bytes } = opened(liberation).subset([36, 37]);
    const view = new DataView(bytes.buffer);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('is the same whatever the order and number of the askings', () => {
    const face = opened(embeddedPaths[0] ?? '');
    const glyphs = codePoints(text).map((char) => face.glyphOf(char));
    const again = opened(embeddedPaths[0] ?? '').subset([...glyphs, ...glyphs].reverse());
    expect(again).toEqual(face.subset(glyphs));
  });

  it('leaves out glyphs that the face does not have', () => {
    const face = opened(liberation);
    expect(face.subset([70_000, -1, 3]).renumbered).toEqual(
      new Map([
        [0, 0],
        [3, 1],
      ]),
    );
  });

  it('has widened glyphs beside the plain ones: the same outlines, parts and all, with more advance', () => {
    const face = opened(liberation);
    const [eacute, a] = [face.glyphOf(0xe9), face.glyphOf(0x61)];
    const cut = face.subset(
      [a],
      [
        { glyph: eacute, before: 0, behind: 750 },
        { glyph: a, before: 0, behind: 250 },
      ],
    );
    const source = fontkit.openSync(liberation);
    const result = fontkit.create(Buffer.from(cut.bytes));
    const [wideEacute = 0, wideA = 0] = cut.respaced;
    const perThousand = source.unitsPerEm / 1000;
    for (const [wide, glyph, extra] of [
      [wideEacute, eacute, 750],
      [wideA, a, 250],
    ] as const) {
      expect(result.getGlyph(wide).path.toSVG()).toBe(source.getGlyph(glyph).path.toSVG());
      const added = result.getGlyph(wide).advanceWidth - source.getGlyph(glyph).advanceWidth;
      expect(added).toBe(Math.round(extra * perThousand));
    }
    expect([...cut.renumbered.keys()]).toEqual([0, a]);
    expect(result.getGlyph(cut.renumbered.get(a) ?? 0).advanceWidth).toBe(source.getGlyph(a).advanceWidth);
  });

  it('has glyphs with less blank before their ink: the outlines of the plain ones, further to the left', () => {
    for (const [path, chars] of [
      [embeddedPaths[0] ?? '', '（《“市'],
      [liberation, '(éa'],
    ] as const) {
      const face = opened(path);
      const source = fontkit.openSync(path);
      const glyphs = codePoints(chars).map((char) => face.glyphOf(char));
      const cut = face.subset(
        [],
        glyphs.map((glyph) => ({ glyph, before: -160, behind: 20 })),
      );
      const result = fontkit.create(Buffer.from(cut.bytes));
      const taken = Math.round((160 * source.unitsPerEm) / 1000);
      const added = Math.round((20 * source.unitsPerEm) / 1000);
      for (const [i, glyph] of glyphs.entries()) {
        const [before, after] = [source.getGlyph(glyph), result.getGlyph(cut.respaced[i] ?? 0)];
        expect(after.path.toSVG()).toBe(before.path.translate(-taken, 0).toSVG());
        expect(after.advanceWidth).toBe(before.advanceWidth - taken + added);
      }
    }
  });

  it('has small forms of glyphs: the outline at its scale and height, and the advance at its scale', () => {
    const face = opened(liberation);
    const source = fontkit.openSync(liberation);
    const glyphs = codePoints('6é').map((char) => face.glyphOf(char));
    const small = { scale: 0.5, rise: 500 };
    const cut = face.subset(
      [],
      glyphs.map((glyph) => ({ glyph, before: 0, behind: 0, small })),
    );
    const result = fontkit.create(Buffer.from(cut.bytes));
    for (const [i, glyph] of glyphs.entries()) {
      const [before, after] = [source.getGlyph(glyph), result.getGlyph(cut.respaced[i] ?? 0)];
      expect(after.path.bbox.minX).toBeCloseTo(before.path.bbox.minX / 2, 0);
      expect(after.path.bbox.maxX).toBeCloseTo(before.path.bbox.maxX / 2, 0);
      expect(after.path.bbox.minY).toBeCloseTo(before.path.bbox.minY / 2 + 1024, 0);
      expect(after.path.bbox.maxY).toBeCloseTo(before.path.bbox.maxY / 2 + 1024, 0);
      expect(after.advanceWidth).toBe(Math.round(before.advanceWidth / 2));
    }
  });
});
