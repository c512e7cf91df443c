import { isSpared, type Passage } from '../../passage.js';

/** Where a pattern stands in a passage's prose: not in links, document numbers, times and the like, nor in a title 《…》,
 * which is written as the document has it. */
export function inProse(passage: Passage, pattern: RegExp): readonly RegExpExecArray[] {
  const isInTitle = insideOf(passage.text, '《', '》');
  return [...passage.text.matchAll(pattern)].filter(
    ({ index, 0: found }) => !isInTitle(index) && !isSpared(passage, index, index + found.length),
  );
}

/** Whether a place lies in quotation marks: words that are someone else's. */
export function isQuoted(text: string, at: number): boolean {
  return insideOf(text, '“', '”')(at);
}

/** The clause up to a place: what stands behind the last mark before it. */
export function clauseBefore(text: string, at: number): string {
  return /[^，。；：！？、“”（）]*$/u.exec(text.slice(Math.max(at - 40, 0), at))?.[0] ?? '';
}

/** Behind the end of the sentence that holds a place. */
export function sentenceEnd(text: string, at: number): number {
  const stop = text.slice(at).search(/[。！？]/u);
  return stop < 0 ? text.length : at + stop;
}

/** Tells of places, each behind the one before, whether they lie between two marks; of all of them it takes no longer than
 * to read the text once. */
function insideOf(text: string, open: string, close: string): (at: number) => boolean {
  let read = 0;
  let isInside = false;
  return (at) => {
    const between = text.slice(read, at);
    read = at;
    const opened = between.lastIndexOf(open);
    const closed = between.lastIndexOf(close);
    if (opened !== closed) isInside = opened > closed;
    return isInside;
  };
}
