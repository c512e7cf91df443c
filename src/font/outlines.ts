import type { Segment } from './cff/charstring.js';
import type { FaceSubset, RespacedGlyph } from './face.js';

/** The glyphs of a face in the format that they are written in; lengths in font units. */
export interface Outlines {
  advanceOf(glyph: number): number;
  /** How far a glyph's ink reaches from its origin; undefined if it has none or cannot be read. */
  inkOf(glyph: number): readonly [left: number, right: number] | undefined;
  /** A glyph's outline; undefined if it cannot be followed or, in a TrueType font, is composed of others. */
  pathOf(glyph: number): readonly Segment[] | undefined;
  /** Whether anything is to be seen of a glyph. */
  isDrawn(glyph: number): boolean;
  /** Cuts the face to some glyphs (rising, 0 first); `respaced` come behind them. */
  subset(glyphs: readonly number[], respaced: readonly RespacedGlyph[]): FaceSubset;
}
