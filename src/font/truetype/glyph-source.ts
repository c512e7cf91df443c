import { ByteReader } from '../sfnt/byte-reader.js';
import type { TableReader } from '../sfnt/table-reader.js';
import { type GlyphData, readGlyphData } from './glyph-data.js';

/** The glyphs of a TrueType face as they are drawn; lengths in font units. */
export interface GlyphSource {
  readonly outline: GlyphData;
  advanceOf(glyph: number): number;
  /** From a glyph's origin to the left of its box. */
  bearingOf(glyph: number): number;
  /** The tables of instructions that its outlines are hinted with. */
  readonly programs: readonly string[];
}

/** The glyphs as the face's tables hold them. */
export function readGlyphSource(table: TableReader): GlyphSource {
  let hmtx: ByteReader | undefined;
  let fullCount: number | undefined;
  /** How many glyphs have an advance of their own. */
  const full = (): number => {
    fullCount ??= new ByteReader(table('hhea')).u16(34);
    return fullCount;
  };
  const metrics = (): ByteReader => {
    hmtx ??= new ByteReader(table('hmtx'));
    return hmtx;
  };
  return {
    outline: readGlyphData(table),
    advanceOf: (glyph) => metrics().u16(Math.min(glyph, full() - 1) * 4),
    bearingOf: (glyph) => {
      const count = full();
      return metrics().i16(glyph < count ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2);
    },
    programs: ['cvt ', 'fpgm', 'prep'],
  };
}
