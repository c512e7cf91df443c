import { type GlyphProgram, type Point, runCharstring, type Segment } from './charstring.js';
import { findEntry, operator } from './dict.js';
import type { CffTable } from './read-cff.js';
import { standardGlyph } from './standard-encoding.js';

/** The outline of a glyph that is composed of two others, named by their codes in StandardEncoding; undefined if it is
 * not, or if the font has not both parts. */
export function accentedOutline(
  cff: CffTable,
  { accented, path }: GlyphProgram,
): readonly Segment[] | undefined {
  // Such codes mean nothing in a CID-keyed table.
  if (!accented || findEntry(cff.top, operator.registryOrderingSupplement)) return undefined;
  const partOf = (code: number): GlyphProgram | undefined => {
    const glyph = standardGlyph(cff.bytes, cff.top, cff.charStrings.count, code);
    const part = glyph === undefined ? undefined : runCharstring(cff, glyph);
    return part?.complete && !part.accented ? part : undefined;
  };
  const base = partOf(accented.base);
  const accent = partOf(accented.accent);
  if (!base || !accent) return undefined;
  return [...path, ...base.path, ...shifted(accent.path, accented.shift)];
}

/** An outline at another place. */
export function shifted(path: readonly Segment[], [dx, dy]: Point): readonly Segment[] {
  return path.map(({ kind, points }) => ({
    kind,
    points: points.map(([x, y]) => [x + dx, y + dy] as const),
  }));
}

/** An outline at another size about its origin. */
export function scaled(path: readonly Segment[], scale: number): readonly Segment[] {
  return path.map(({ kind, points }) => ({
    kind,
    points: points.map(([x, y]) => [x * scale, y * scale] as const),
  }));
}
