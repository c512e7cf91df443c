import { isInTitle } from '../prose/enclosed.js';
import { isSpared, type Passage } from './passage.js';

/** Where a pattern stands in a passage's prose: not in links, document numbers, times and the like, nor in a title 《…》,
 * which is written as the document has it. */
export function inProse(passage: Passage, pattern: RegExp): readonly RegExpExecArray[] {
  return [...passage.text.matchAll(pattern)].filter(
    ({ index, 0: found }) =>
      !isInTitle(passage.text, index) && !isSpared(passage, index, index + found.length),
  );
}

/** The clause up to a place: what stands behind the last mark before it. */
export function clauseBefore(text: string, at: number): string {
  return /[^，。；：！？、“”（）]*$/u.exec(text.slice(Math.max(at - 40, 0), at))?.[0] ?? '';
}

/** So much of a sentence is looked at before and behind a place, in UTF-16 units. */
export const reach = 600;

/** The sentence's words behind a place, without the stop; of a longer one `reach` units. */
export function sentenceBehind(text: string, at: number): string {
  const [words = ''] = text.slice(at, at + reach).split(/[。！？]/u, 1);
  return words;
}
