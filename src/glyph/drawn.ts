const blanks: ReadonlySet<number> = new Set([0xa0, 0x2002, 0x200a, 0x3000]);

/** Which code point's glyph is drawn for a character: blanks are drawn as a space. Undefined for what is not to be seen
 * and has no place in print, whatever the faces: a soft hyphen, a joiner, a mark of direction. */
export function drawnAs(codePoint: number): number | undefined {
  if (blanks.has(codePoint)) return 0x20;
  return /\p{Cf}/u.test(String.fromCodePoint(codePoint)) ? undefined : codePoint;
}
