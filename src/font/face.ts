import type { FaceRole } from '../style/role.js';
import type { Segment } from './cff/charstring.js';

/** Vertical measures and flags a PDF's font descriptor asks for, in thousandths of an em. */
export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly boundingBox: readonly [number, number, number, number];
  readonly italicAngle: number;
  readonly stemV: number;
  readonly serif: boolean;
}

/** A font cut down to some of its glyphs, renumbered. */
export interface FaceSubset {
  /** For `truetype` a whole sfnt (FontFile2); for `cff` a bare CFF table with CID keyed glyphs, CID = new glyph (FontFile3 CIDFontType0C). */
  readonly bytes: Uint8Array;
  /** The new number of each glyph asked for; glyph 0 stays 0. */
  readonly renumbered: ReadonlyMap<number, number>;
  /** The new numbers of the respaced glyphs, in the order in which they were asked for. */
  readonly respaced: readonly number[];
}

/** A glyph with more or less blank beside its ink: what reads the file sees neither a gap nor an overlap there. */
export interface RespacedGlyph {
  readonly glyph: number;
  /** Added before its ink, in thousandths of an em; negative where blank is taken. */
  readonly before: number;
  /** Added behind its ink. */
  readonly behind: number;
  readonly small?: SmallForm | undefined;
}

/** A glyph smaller than it is, with its advance, and higher or lower: a figure as a superscript. */
export interface SmallForm {
  /** Of its size. */
  readonly scale: number;
  /** In thousandths of an em of full size. */
  readonly rise: number;
}

/** One opened font face. */
export interface Face {
  /** As the font names itself, fit for a PDF name: ASCII, no spaces. */
  readonly postScriptName: string;
  /** Its family, for people. */
  readonly family: string;
  /** Where it was read from. */
  readonly path: string;
  /** True if it is one of the faces that come with kuaibao. */
  readonly embedded: boolean;
  readonly format: 'truetype' | 'cff';
  readonly metrics: FaceMetrics;
  /** The glyph of a code point; 0 if the face has none, or only an empty one for what is to be seen. */
  glyphOf(codePoint: number): number;
  /** The glyph of a character in the variant form that a selector (U+FE00–U+FE0F, U+E0100–U+E01EF) asks for; undefined if
   * the face does not know of it. */
  variantOf(codePoint: number, selector: number): number | undefined;
  /** A glyph's advance in thousandths of an em. */
  advanceOf(glyph: number): number;
  /** How far a glyph's ink reaches from its origin, leftmost and rightmost, in thousandths of an em (of curves the control
   * points count); undefined if it has none or cannot be read. */
  inkOf(glyph: number): readonly [left: number, right: number] | undefined;
  /** A glyph's outline in thousandths of an em; undefined if it cannot be followed or, in a TrueType font, is composed of
   * others. */
  outlineOf(glyph: number): readonly Segment[] | undefined;
  /** Cuts the face to some of its glyphs; `respaced` come beside them, as glyphs of their own. */
  subset(glyphs: Iterable<number>, respaced?: readonly RespacedGlyph[]): FaceSubset;
}

/** The face that serves one character of a role. */
export interface FaceUse {
  readonly face: Face;
  /** Index into `FontSet.faces`. */
  readonly index: number;
  /** The face has no bold of its own: draw it with a stroke. */
  readonly emboldened: boolean;
  /** The character comes from another face than the role's first. */
  readonly fallback: boolean;
}

/** The faces that serve an issue. */
export interface FontSet {
  readonly faces: readonly Face[];
  /** The face for a character of a role, or undefined if no face has it. */
  serve(role: FaceRole, bold: boolean, codePoint: number): FaceUse | undefined;
  /** The face for a character of a role in the variant form that a selector asks for, or undefined if none of the faces
   * that serve any role has that. */
  serveVariant(role: FaceRole, bold: boolean, codePoint: number, selector: number): FaceUse | undefined;
}
