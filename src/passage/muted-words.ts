import type { SourceText } from '../source/text.js';

/** Whether a word of 不查词语 can be meant for a stretch of prose, and not only for a word of a list: it has two 汉字. */
export function isWordOfProse(word: string): boolean {
  return /\p{Script=Han}.*\p{Script=Han}/u.test(word);
}

/** Whether a place of a text, in UTF-16 units, stands in a word that the office does not want to be told of (不查词语). */
export function isMuted(words: readonly SourceText[], text: string, place: number): boolean {
  return words.some(({ text: word }) => isWordOfProse(word) && holds(word, text, place));
}

function holds(word: string, text: string, place: number): boolean {
  for (let start = Math.max(0, place + 1 - word.length); start <= place; start++)
    if (text.startsWith(word, start)) return true;
  return false;
}
