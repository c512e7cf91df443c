import type { Outlines } from '../outlines.js';
import type { TableReader } from '../sfnt/table-reader.js';
import type { Location } from '../variable/axes.js';
import { variedGlyphs } from '../variable/varied-glyphs.js';
import { readIsDrawn } from './glyph-data.js';
import { type GlyphSource, readGlyphSource } from './glyph-source.js';
import { trueTypeInk } from './ink.js';
import { trueTypePath } from './path.js';
import { subsetTrueType } from './subset.js';

/** The glyphs of a TrueType face; of a variable one as they are at a place. */
export function trueTypeOutlines(table: TableReader, location: Location | undefined): Outlines {
  const plain = readGlyphSource(table);
  const source: GlyphSource = location ? variedGlyphs(table, plain, location) : plain;
  let drawn: ((glyph: number) => boolean) | undefined;
  return {
    advanceOf: source.advanceOf,
    inkOf: (glyph) => trueTypeInk(source, glyph),
    pathOf: (glyph) => trueTypePath(source.outline(glyph)),
    isDrawn: (glyph) => {
      drawn ??= readIsDrawn(table);
      return drawn(glyph);
    },
    subset: (glyphs, respaced) => subsetTrueType(table, source, glyphs, respaced),
  };
}
