import { ByteReader } from '../sfnt/byte-reader.js';
import type { TableReader } from '../sfnt/table-reader.js';
import type { GlyphData } from './glyph-data.js';

/** Left and right of a glyph's ink from its origin, in font units; undefined for a blank glyph. Some programs draw an
 * outline where its points are, others where its left side bearing says: where a font contradicts itself, both count. */
export function trueTypeInk(
  table: TableReader,
  outlines: GlyphData,
  glyph: number,
): readonly [left: number, right: number] | undefined {
  const outline = outlines(glyph);
  if (outline.length < 10) return undefined;
  const box = new ByteReader(outline);
  const hmtx = new ByteReader(table('hmtx'));
  const full = new ByteReader(table('hhea')).u16(34);
  const bearing = hmtx.i16(glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2);
  const [left, right] = [box.i16(2), box.i16(6)];
  return [Math.min(left, bearing), Math.max(right, bearing + right - left)];
}
