import type { Pt } from '../style/length.js';
import type { FaceRole, TextRole } from '../style/role.js';

/** A stretch of glyphs of one face, size and colour on one baseline. */
export interface GlyphRun {
  readonly kind: 'glyphs';
  readonly role: TextRole;
  /** Index into the font set's faces. */
  readonly face: number;
  readonly faceRole: FaceRole;
  readonly size: Pt;
  /** Horizontal scaling: 1 is the face's own width (condensed office names have less). */
  readonly scale: number;
  readonly bold: boolean;
  readonly red: boolean;
  /** From the left edge of the paper. */
  readonly x: Pt;
  /** From the top edge of the paper to the baseline. */
  readonly y: Pt;
  readonly glyphs: readonly Glyph[];
}

/** One character at its place: `x` from the run's x. */
export interface Glyph {
  /** One code point. */
  readonly char: string;
  readonly x: Pt;
  /** The width that the glyph itself takes in its face at this size, before any spacing. */
  readonly advance: Pt;
}

/** A horizontal rule; `y` is its upper edge. */
export interface Rule {
  readonly kind: 'rule';
  readonly part: 'divider' | 'colophon';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly thickness: Pt;
  readonly red: boolean;
}

export type PageItem = GlyphRun | Rule;

/** One page, its items in reading order; the origin is the paper's upper left corner. */
export interface Page {
  readonly number: number;
  readonly items: readonly PageItem[];
}
