import { eastAsianWidth } from '../unicode/property.js';

/** Marks that terminals with a Chinese font show two columns wide. */
const wideMarks = new Set('“”‘’—…·');

/** The columns a text takes in a terminal: 汉字, full-width marks and emoji two (Unicode's East Asian Width W and F),
 * combining and invisible characters none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += widthOf(char);
  return width;
}

function widthOf(char: string): number {
  // What nearly all of a text consists of, without a table.
  if (char >= ' ' && char <= '~') return 1;
  if ((char >= '\u3000' && char <= '\u301f') || (char >= '\u4e00' && char <= '\u9fff') || wideMarks.has(char))
    return 2;
  return rareWidth(char);
}

function rareWidth(char: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(char)) return 0;
  return /^[WF]$/u.test(eastAsianWidth(char.codePointAt(0) ?? 0)) ? 2 : 1;
}
