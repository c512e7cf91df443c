/** The width of a text in em as the official faces set it: 汉字 and full-width marks one, half-width ones a half.
 * Used where DOCX and PDF must come to the same decision whatever faces serve them. */
export function emWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) < 0x2000 && char !== '·' ? 0.5 : 1;
  return width;
}
