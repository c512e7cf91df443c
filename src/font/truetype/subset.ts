import type { FaceSubset, RespacedGlyph } from '../face.js';
import { ByteReader } from '../sfnt/byte-reader.js';
import type { TableReader } from '../sfnt/table-reader.js';
import { writeSfnt } from '../sfnt/write-sfnt.js';
import { componentsOf, type GlyphData } from './glyph-data.js';
import type { GlyphSource } from './glyph-source.js';
import { allowMoved, movedGlyph } from './moved-glyph.js';

/** Cuts a TrueType face to the given glyphs (rising, 0 first) and the parts that they are composed of; `respaced` (of these
 * glyphs, in font units) come behind them.
 * Holds the tables that a PDF asks of a CIDFontType2: no cmap, name, OS/2 or post. */
export function subsetTrueType(
  table: TableReader,
  source: GlyphSource,
  glyphs: readonly number[],
  respaced: readonly RespacedGlyph[] = [],
): FaceSubset {
  const data = source.outline;
  const count = new ByteReader(table('maxp')).u16(4);
  const others = respaced.map((each) =>
    isMoved(each) ? movedGlyph(data(each.glyph), each) : data(each.glyph),
  );
  const found = withComponents(glyphs, others, data, count);
  const plain = [...found.keys()];
  const kept = [...plain.map((glyph) => ({ glyph, before: 0, behind: 0 })), ...respaced];
  const renumbered = new Map(plain.map((glyph, index) => [glyph, index]));
  const outlines = [...found.values(), ...others].map((outline) => renumber(outline, renumbered));
  const tables = new Map<string, Uint8Array>([
    ['head', patched(table('head'), (view) => view.setInt16(50, 1))],
    ['hhea', patched(table('hhea'), (view) => view.setUint16(34, kept.length))],
    ['maxp', patched(table('maxp'), (view) => writeLimits(view, kept))],
    ['hmtx', writeWidths(source, kept)],
    ...writeOutlines(outlines),
  ]);
  for (const tag of source.programs) if (table(tag).length > 0) tables.set(tag, table(tag));
  return {
    bytes: writeSfnt(tables),
    renumbered: new Map(glyphs.map((glyph, index) => [glyph, index])),
    respaced: respaced.map((_, index) => found.size + index),
  };
}

/** The outlines of glyphs, and of what they and some others are composed of, in a fixed order. */
function withComponents(
  glyphs: readonly number[],
  others: readonly Uint8Array[],
  data: GlyphData,
  count: number,
): ReadonlyMap<number, Uint8Array> {
  const outlines = new Map(glyphs.map((glyph) => [glyph, data(glyph)]));
  const addParts = (outline: Uint8Array): void => {
    for (const { glyph } of componentsOf(outline)) {
      if (glyph < count && !outlines.has(glyph)) outlines.set(glyph, data(glyph));
    }
  };
  for (const outline of others) addParts(outline);
  // A map's iteration also visits what is added on the way: the closure.
  for (const outline of outlines.values()) addParts(outline);
  return outlines;
}

function renumber(outline: Uint8Array, renumbered: ReadonlyMap<number, number>): Uint8Array {
  const components = componentsOf(outline);
  if (components.length === 0) return outline;
  return patched(outline, (view) => {
    for (const { at, glyph } of components) view.setUint16(at, renumbered.get(glyph) ?? 0);
  });
}

/** `glyf` and `loca` of outlines in the order of their glyphs, with long offsets. */
export function writeOutlines(outlines: readonly Uint8Array[]): readonly (readonly [string, Uint8Array])[] {
  const even = (length: number): number => (length + 1) & ~1;
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + even(outline.length), 0));
  const loca = new Uint8Array((outlines.length + 1) * 4);
  const view = new DataView(loca.buffer);
  let offset = 0;
  for (const [index, outline] of outlines.entries()) {
    glyf.set(outline, offset);
    offset += even(outline.length);
    view.setUint32((index + 1) * 4, offset);
  }
  return [
    ['glyf', glyf],
    ['loca', loca],
  ];
}

/** `hmtx` with an advance and a side bearing for every glyph. */
function writeWidths(source: GlyphSource, kept: readonly RespacedGlyph[]): Uint8Array {
  const bytes = new Uint8Array(kept.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, { glyph, before, behind, small }] of kept.entries()) {
    const scaled = (value: number): number => Math.round(value * (small?.scale ?? 1));
    view.setUint16(index * 4, Math.max(0, scaled(source.advanceOf(glyph)) + before + behind));
    view.setInt16(index * 4 + 2, scaled(source.bearingOf(glyph)) + before);
  }
  return bytes;
}

function writeLimits(maxp: DataView, kept: readonly RespacedGlyph[]): void {
  maxp.setUint16(4, kept.length);
  if (kept.some(isMoved)) allowMoved(maxp);
}

function isMoved({ before, small }: RespacedGlyph): boolean {
  return before !== 0 || small !== undefined;
}

/** A copy of some bytes with a few of them changed. */
function patched(source: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = source.slice();
  change(new DataView(copy.buffer));
  return copy;
}
