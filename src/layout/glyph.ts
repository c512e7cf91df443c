import type { Face } from '../font/face.js';
import { drawnAs } from '../glyph/drawn.js';

/** The glyph by which a face draws a character; a variant form by the usual one if the face has no other. */
export function glyphOfCharacter(face: Face, char: string): number {
  const codePoint = char.codePointAt(0) ?? 0;
  const code = drawnAs(codePoint) ?? codePoint;
  const selector = selectorOf(char);
  return (selector === undefined ? undefined : face.variantOf(code, selector)) ?? face.glyphOf(code);
}

/** The variation selector that a character ends with. */
export function selectorOf(char: string): number | undefined {
  if (char.length === 1) return undefined;
  return char.codePointAt((char.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}
