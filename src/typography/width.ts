import { cellOf, gapSideOf } from './character.js';
import { isInLatin } from './in-latin.js';

/** The gap between Han and Latin, in em (CLREQ 3.2.2). */
export const hanLatinGap = 0.25;

/** The width of a text in em as the official faces set it: 汉字 and full-width marks one, half-width ones a half, marks
 * above letters none, a quarter between Han and Latin. Used where DOCX and PDF must come to the same decision whatever faces serve them. */
export function emWidth(text: string): number {
  let width = 0;
  let before: ReturnType<typeof gapSideOf>;
  let at = 0;
  for (const char of text) {
    const side = gapSideOf(char);
    if (side && before && side !== before) width += hanLatinGap;
    width += isInLatin(text, at) ? 0.5 : widthOf(char);
    before = side;
    at += char.length;
  }
  return width;
}

function widthOf(char: string): number {
  const cell = cellOf(char);
  if (cell !== undefined) return cell;
  return char > '\u02ff' && /[\p{M}\p{Cf}]/u.test(char) ? 0 : 0.5;
}
