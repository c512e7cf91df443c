import { ByteReader } from '../sfnt/byte-reader.js';
import type { TableReader } from '../sfnt/table-reader.js';
import { componentsOf } from '../truetype/glyph-data.js';
import type { GlyphSource } from '../truetype/glyph-source.js';
import { readSimpleOutline, type SimpleOutline, writeSimpleOutline } from '../truetype/simple-outline.js';
import type { Location } from './axes.js';
import { inferDeltas } from './interpolate.js';
import { deltaAt, type PointDeltas, readDeltas } from './tuple.js';
import { readVariationData } from './variation-data.js';
import { type Box, writeVariedComposite } from './varied-composite.js';

/** A glyph at one place of a variable font. */
interface VariedGlyph {
  readonly outline: Uint8Array;
  readonly advance: number;
  readonly bearing: number;
}

/** The last points of a glyph stand for its origin, its advance, and the same upright. */
const phantoms = 4;

/** Parts of parts of parts: more than any font has. */
const deepest = 8;

/** The glyphs of a variable TrueType face at one place, without instructions: those are for the outlines as they are written. */
export function variedGlyphs(table: TableReader, plain: GlyphSource, location: Location): GlyphSource {
  const data = readVariationData(table);
  const known = new Map<number, VariedGlyph>();
  const varied = (glyph: number, depth = 0): VariedGlyph => {
    const found = known.get(glyph);
    if (found) return found;
    const deltasOf = (count: number): readonly PointDeltas[] =>
      readDeltas(data.of(glyph), location, data.shared, count);
    const boxOf = (part: number): Box | undefined =>
      depth < deepest ? boxIn(varied(part, depth + 1).outline) : undefined;
    const made = variedGlyph(glyph, plain, deltasOf, boxOf);
    known.set(glyph, made);
    return made;
  };
  return {
    outline: (glyph) => varied(glyph).outline,
    advanceOf: (glyph) => varied(glyph).advance,
    bearingOf: (glyph) => varied(glyph).bearing,
    programs: [],
  };
}

function boxIn(outline: Uint8Array): Box | undefined {
  const reader = new ByteReader(outline);
  return outline.length < 10 ? undefined : [reader.i16(2), reader.i16(4), reader.i16(6), reader.i16(8)];
}

function variedGlyph(
  glyph: number,
  plain: GlyphSource,
  deltasOf: (count: number) => readonly PointDeltas[],
  boxOf: (glyph: number) => Box | undefined,
): VariedGlyph {
  const bytes = plain.outline(glyph);
  const simple = readSimpleOutline(bytes);
  const parts = simple ? [] : componentsOf(bytes);
  const count = simple ? simple.xs.length : parts.length;
  const deltas = deltasOf(count + phantoms);
  const [origin, end] = [deltaAt(deltas, count, 'dx'), deltaAt(deltas, count + 1, 'dx')];
  const outline = simple
    ? writeSimpleOutline(moved(simple, deltas))
    : parts.length > 0
      ? writeVariedComposite(bytes, parts, deltas, boxOf)
      : bytes;
  const left = (of: Uint8Array): number => new ByteReader(of).i16(2);
  return {
    outline,
    advance: Math.max(0, Math.round(plain.advanceOf(glyph) + end - origin)),
    // The origin goes along: the box is measured from it.
    bearing: Math.round(plain.bearingOf(glyph) + left(outline) - left(bytes) - origin),
  };
}

/** An outline with all deltas added, those of points that have none inferred contour by contour. */
function moved(outline: SimpleOutline, deltas: readonly PointDeltas[]): SimpleOutline {
  const [xs, ys] = [[...outline.xs], [...outline.ys]];
  for (const { points, dx, dy } of deltas) {
    addDeltas(outline, outline.xs, points, dx, xs);
    addDeltas(outline, outline.ys, points, dy, ys);
  }
  return { ...outline, xs, ys };
}

function addDeltas(
  { ends }: SimpleOutline,
  places: readonly number[],
  points: readonly number[] | undefined,
  deltas: readonly number[],
  to: number[],
): void {
  const known = new Map(points?.map((point, i) => [point, deltas[i] ?? 0]));
  let start = 0;
  for (const end of ends) {
    const contour = places.slice(start, end + 1);
    const own = points
      ? inferDeltas(contour, new Map(contour.flatMap((_, i) => entryAt(known, start + i, i))))
      : deltas.slice(start, end + 1);
    for (const [i, delta] of own.entries()) to[start + i] = (to[start + i] ?? 0) + delta;
    start = end + 1;
  }
}

function entryAt(
  known: ReadonlyMap<number, number>,
  point: number,
  index: number,
): readonly (readonly [number, number])[] {
  const delta = known.get(point);
  return delta === undefined ? [] : [[index, delta]];
}
