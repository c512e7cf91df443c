import { checkedWith, mixedWith, unchecked, unmixed } from './mixed.js';
import { readWords } from './read-words.js';
import {
  costOf,
  costUnit,
  entryOfRun,
  entryOfUnit,
  longestWord,
  mayAdjoin,
  nameBit,
  type WordTable,
} from './word-table.js';

/** A word in a text: offsets in UTF-16 units, `end` exclusive. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** The cost of a character that is no word: more than that of the rarest one, in `costUnit`s. */
export const strangeCost = 0x80;

const runsOfHan = /[\u4e00-\u9fff]+|(?:(?![\u4e00-\u9fff])[\p{L}\p{N}.%])+|./gsu;
const eachHan = /[\u4e00-\u9fff]|(?:(?![\u4e00-\u9fff])[\p{L}\p{N}.%])+|./gsu;

/** The words of a text, in order, as they are most likely parted: the way that costs least by the dictionary; of two that cost the same, the one
 * with the longer word before. Digits and letters that stand together are a word, every mark is one. Where no dictionary comes with kuaibao, each
 * character is. */
export function wordsOf(text: string): readonly Word[] {
  const table = readWords();
  const words: Word[] = [];
  const runs = table ? runsOfHan : eachHan;
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (table && run >= '\u4e00' && run <= '\u9fff\uffff') {
      const ends = endsIn(run, table);
      for (let start = 0; start < run.length; start = ends[start] ?? run.length)
        words.push({ start: index + start, end: index + (ends[start] ?? run.length) });
    } else words.push({ start: index, end: index + run.length });
  }
  return words;
}

/** Where the word ends that begins at each character of a run of 汉字, in the cheapest way from there to the run's end. */
function endsIn(run: string, table: WordTable): Uint32Array {
  const ends = new Uint32Array(run.length);
  const costs = new Float64Array(run.length + 1);
  // So many characters from `start` on may each stand in a word with the next.
  let linked = 0;
  for (let start = run.length - 1; start >= 0; start--) {
    let number = unmixed;
    let check = unchecked;
    let best = Number.POSITIVE_INFINITY;
    linked =
      linked > 0 && mayAdjoin(table, run.charCodeAt(start), run.charCodeAt(start + 1)) ? linked + 1 : 1;
    for (let length = 1; length <= linked && length <= longestWord; length++) {
      const unit = run.charCodeAt(start + length - 1);
      number = mixedWith(number, unit);
      check = checkedWith(check, unit);
      const entry = length === 1 ? entryOfUnit(table, unit) : entryOfRun(table, number, check);
      if (entry < 0 && length > 1) continue;
      const all = (entry < 0 ? strangeCost : entry & (nameBit - 1)) + (costs[start + length] ?? 0);
      if (all > best) continue;
      best = all;
      ends[start] = start + length;
    }
    costs[start] = best;
  }
  return ends;
}

/** The text whose borders were asked for last, and its borders. */
let last: { readonly text: string; readonly borders: ReadonlySet<number> } | undefined;

/** Whether a word of a text ends before an offset, or begins there: what is found across the middle of a word is not found. True at either end
 * of the text, and everywhere where no dictionary comes with kuaibao. */
export function isWordBorder(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length || !readWords()) return true;
  if (last?.text !== text) last = { text, borders: new Set(wordsOf(text).map(({ start }) => start)) };
  return last.borders.has(offset);
}

/** Whether a word of two characters and more begins at an offset of a text, read from there on. */
export function beginsLongWord(text: string, offset: number): boolean {
  const [first] = readWords() ? wordsOf(text.slice(offset, offset + 8)) : [];
  return first !== undefined && first.end > 1 && isHanUnit(text.charCodeAt(offset));
}

function isHanUnit(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Whether the dictionary has a word; false where none comes with kuaibao. */
export function hasWord(word: string): boolean {
  const table = readWords();
  return table !== undefined && costOf(table, word) !== undefined;
}

/** How often a word was counted among a million words of general prose; 0: the dictionary does not have it. */
export function frequency(word: string): number {
  const table = readWords();
  const cost = table && costOf(table, word);
  return cost === undefined ? 0 : 1e6 * Math.exp(-cost * costUnit);
}
