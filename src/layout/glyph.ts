import type { Face } from '../font/face.js';
import { drawnAs } from '../glyph/drawn.js';
import { scriptOf } from '../glyph/script.js';

/** The glyph by which a face draws a character; a variant form by the usual one if the face has no other, a superscript or
 * subscript by the figure of full size. */
export function glyphOfCharacter(face: Face, char: string): number {
  const codePoint = char.codePointAt(0) ?? 0;
  const code = drawnAs(codePoint) ?? codePoint;
  const selector = selectorOf(char);
  const variant = selector === undefined ? undefined : face.variantOf(code, selector);
  return variant ?? (face.glyphOf(code) || glyphOfScript(face, code));
}

/** The glyph of the figure that a superscript or subscript is a small form of; 0 for any other character. */
function glyphOfScript(face: Face, codePoint: number): number {
  const glyphs = (scriptOf(codePoint)?.bases ?? []).map((base) => face.glyphOf(base));
  return glyphs.find((glyph) => glyph > 0) ?? 0;
}

/** The variation selector that a character ends with. */
export function selectorOf(char: string): number | undefined {
  if (char.length === 1) return undefined;
  return char.codePointAt((char.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}
