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
