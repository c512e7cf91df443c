import { ByteReader } from '../sfnt/byte-reader.js';
import type { GlyphSource } from './glyph-source.js';

/** Left and right of a glyph's ink from its origin, in font units; undefined for a blank glyph. Some programs draw an
 * outline where its points are, others where its left side bearing says: where a font contradicts itself, both count. */
export function trueTypeInk(
  glyphs: GlyphSource,
  glyph: number,
): readonly [left: number, right: number] | undefined {
  const outline = glyphs.outline(glyph);
  if (outline.length < 10) return undefined;
  const box = new ByteReader(outline);
  const bearing = glyphs.bearingOf(glyph);
  const [left, right] = [box.i16(2), box.i16(6)];
  return [Math.min(left, bearing), Math.max(right, bearing + right - left)];
}
