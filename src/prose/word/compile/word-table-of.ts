import { checkOf, mixed } from '../mixed.js';
import {
  costUnit,
  firstHan,
  groupShift,
  halves,
  hanCount,
  longestWord,
  mostCost,
  nameBit,
  noEntry,
  pairBits,
  pairNumber,
  pairWords,
  type Starts,
  type WordTable,
} from '../word-table.js';
import type { CountedWord } from './counted-words.js';

/** A word as it is kept. */
interface Kept {
  readonly word: string;
  readonly entry: number;
}

/** A word of two characters and more as it is looked up. */
interface Place {
  readonly number: number;
  readonly check: number;
  readonly entry: number;
  readonly isCommonest: boolean;
}

/** Makes a table; words of other characters than 汉字 of Unicode's first block, and too long ones, are left out. Throws where words cannot be told
 * apart, or too many fall into one group: they must be mixed in another way then. */
export function wordTableOf(words: readonly CountedWord[]): WordTable {
  const total = words.reduce((sum, { count }) => sum + count, 0);
  const kept = words
    .filter(({ word }) => word.length <= longestWord && /^[\u4e00-\u9fff]+$/u.test(word))
    .map((counted) => ({ word: counted.word, entry: entryOf(counted, total) }));
  const longer = kept.filter(({ word }) => word.length > 1);
  const commonest = commonestOf(longer);
  const places = longer.map((each) => placeOf(each, commonest)).sort(inOrder);
  if (new Set(places.map(({ number, check }) => number * 0x100 + check)).size < places.length)
    throw new RangeError('two words of the dictionary are taken for one another');
  const own = places.filter(({ isCommonest }) => !isCommonest);
  return {
    singles: singlesOf(kept),
    starts: startsOf(places),
    entryStarts: startsOf(own),
    marks: Uint16Array.from(places, ({ number }) => number & 0xffff),
    checks: Uint8Array.from(places, ({ check }) => check),
    entries: Uint8Array.from(own, ({ entry }) => entry),
    commonest,
    pairs: pairsOf(longer),
  };
}

function entryOf({ count, isName }: CountedWord, total: number): number {
  const cost = Math.min(Math.round(Math.log(total / Math.max(count, 1)) / costUnit), mostCost);
  return cost | (isName ? nameBit : 0);
}

function commonestOf(words: readonly Kept[]): number {
  const times = new Uint32Array(noEntry);
  for (const { entry } of words) times[entry] = (times[entry] ?? 0) + 1;
  return times.indexOf(Math.max(...times));
}

function placeOf({ word, entry }: Kept, commonest: number): Place {
  return {
    number: mixed(word) >>> 0,
    check: checkOf(word) >>> 24,
    entry,
    isCommonest: entry === commonest,
  };
}

function inOrder(a: Place, b: Place): number {
  const sort = Number(a.isCommonest) - Number(b.isCommonest);
  return (a.number >>> 16) - (b.number >>> 16) || sort || a.number - b.number;
}

function singlesOf(words: readonly Kept[]): Uint8Array {
  const singles = new Uint8Array(hanCount).fill(noEntry);
  for (const { word, entry } of words) if (word.length === 1) singles[word.charCodeAt(0) - firstHan] = entry;
  return singles;
}

function startsOf(places: readonly Place[]): Starts {
  const counts = new Uint32Array(halves);
  for (const { number } of places) counts[number >>> 16] = (counts[number >>> 16] ?? 0) + 1;
  const groups = new Uint32Array((halves >>> groupShift) + 1);
  const offsets = new Uint8Array(halves + 1);
  let start = 0;
  for (let half = 0; half <= halves; half++) {
    const group = half >>> groupShift;
    if (group << groupShift === half) groups[group] = start;
    const offset = start - (groups[group] ?? 0);
    if (offset > 0xff) throw new RangeError('too many words of the dictionary share a group');
    offsets[half] = offset;
    start += counts[half] ?? 0;
  }
  return { groups, offsets };
}

function pairsOf(words: readonly Kept[]): Uint32Array {
  const pairs = new Uint32Array(pairWords);
  for (const { word } of words)
    for (let i = 1; i < word.length; i++) {
      const number = pairNumber(word.charCodeAt(i - 1), word.charCodeAt(i));
      pairs[number >>> 16] = (pairs[number >>> 16] ?? 0) | pairBits(number);
    }
  return pairs;
}
