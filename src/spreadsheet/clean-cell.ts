import { isOrdinary } from '../source/ordinary.js';

/** Characters of no width and no meaning in a cell, control characters, and code points that are no characters: nobody sees
 * them in a spreadsheet, and no output may hold them. */
const unseen =
  /(?!\n)[\p{Cc}\p{Cs}\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;

/** A cell's text as it is seen: line ends as `\n`, no blanks at the ends of its lines, none of the characters that nobody sees. */
export function cleanCell(text: string): string {
  const lines = text.replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n').replaceAll('\t', ' ');
  return (isOrdinary(lines) ? lines : lines.replace(unseen, ''))
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}
