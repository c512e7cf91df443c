import type { Doubt } from '../../../prose/slip/doubt.js';
import { wordsOf } from '../../../prose/word/words-of.js';
import type { Range } from '../../../source/range.js';

/** The words that are shown of a doubt, as they stand in the text and as they are meant, and the place of the doubt in them. */
export interface Shown extends Range {
  readonly written: string;
  readonly meant: string;
  readonly at: number;
}

/** No longer word is set beside a character that is one by itself. */
const longest = 4;
const isHan = (char: string | undefined): boolean => /^\p{Script=Han}$/u.test(char ?? '');

/** The word that would be made; a character that would be one by itself is shown with the word before it, or with that behind it. */
export function shownOf(text: string, { place, meant, word }: Doubt): Shown {
  const { start, end } = word.end - word.start > 1 ? word : withNeighbour(text, place);
  const written = text.slice(start, end);
  const at = place - start;
  return { start, end, written, meant: `${written.slice(0, at)}${meant}${written.slice(at + 1)}`, at };
}

function withNeighbour(text: string, place: number): Range {
  if (isHan(text[place - 1])) {
    const before = text.slice(Math.max(0, place - 2 * longest), place);
    return { start: place - lengthOf(before, wordsOf(before).at(-1)), end: place + 1 };
  }
  const behind = text.slice(place + 1, place + 1 + 2 * longest);
  const length = isHan(behind[0]) ? lengthOf(behind, wordsOf(behind)[0]) : 0;
  return { start: place, end: place + 1 + length };
}

function lengthOf(text: string, word: Range | undefined): number {
  const length = word ? word.end - word.start : 1;
  return length <= longest && word && [...text.slice(word.start, word.end)].every(isHan) ? length : 1;
}
