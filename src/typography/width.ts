const western = /[0-9A-Za-z]/u;
const han = /[\p{Script=Han}〇]/u;

/** The gap between Han and Latin, in em (CLREQ 3.2.2). */
export const hanLatinGap = 0.25;

/** The width of a text in em as the official faces set it: 汉字 and full-width marks one, half-width ones a half, a
 * quarter between Han and Latin. Used where DOCX and PDF must come to the same decision whatever faces serve them. */
export function emWidth(text: string): number {
  let width = 0;
  let before = '';
  for (const char of text) {
    width += (char.codePointAt(0) ?? 0) < 0x2000 && char !== '·' ? 0.5 : 1;
    const meet = (han.test(before) && western.test(char)) || (western.test(before) && han.test(char));
    if (meet) width += hanLatinGap;
    before = char;
  }
  return width;
}
