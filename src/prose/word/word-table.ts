import { checksum } from '../../product/checksum.js';
import { checkOf, mixed } from './mixed.js';

/** The dictionary's words with their costs, by two numbers mixed of their characters: no word can be read out of it, and what is no word is
 * taken for one once in some hundreds of millions of times. Words are looked up by the upper half of the one number, and told by its lower half and
 * sixteen bits of the other. */
export interface WordTable {
  /** Where the words of each upper half begin, and behind the last: 65,537. */
  readonly starts: Uint32Array;
  /** The lower halves. */
  readonly marks: Uint16Array;
  /** The upper halves of the other number. */
  readonly checks: Uint16Array;
  /** The costs: −ln of a word's share of all words that were counted, in `costUnit`s; the highest bit is set of a name of persons or places. */
  readonly costs: Uint8Array;
  /** The length in characters of the longest word that begins with a character from U+4E00 to U+9FFF. */
  readonly longest: Uint8Array;
  /** A bit for each pair of characters that stand side by side in a word, by a number mixed of them; pairs share bits. */
  readonly pairs: Uint32Array;
}

/** A word of the dictionary and how often it was counted. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
  /** A name of a person or a place. */
  readonly isName: boolean;
}

/** Costs are kept in sevenths of a nat. */
export const costUnit = 1 / 7;
/** Set of the cost of a name. */
export const nameBit = 0x80;

/** No word of the dictionary is longer, in characters. */
export const longestWord = 8;

const firstHan = 0x4e00;
const hanCount = 0x5200;
/** “KBWD” in the machine's own order of bytes. */
const magic = 0x4b425744;
/** In words of 32 bits: magic, sum of all behind it, words. */
const headSize = 3;

/** Bits for pairs: a power of two. */
const pairBits = 1 << 22;

/** Whether two characters may stand side by side in a word; if not, they do in none. */
export function mayAdjoin({ pairs }: WordTable, one: number, other: number): boolean {
  const bit = pairBit(one, other);
  return (((pairs[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
}

function pairBit(one: number, other: number): number {
  const number = Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b);
  return (number ^ (number >>> 15)) & (pairBits - 1);
}

/** Makes a table; words of other characters than 汉字 of Unicode's first block, and too long ones, are left out. */
export function wordTable(words: readonly CountedWord[]): WordTable {
  const kept = words.filter(({ word }) => word.length <= longestWord && /^[\u4e00-\u9fff]+$/u.test(word));
  const total = words.reduce((sum, { count }) => sum + count, 0);
  const entries = kept
    .map((counted) => ({
      ...counted,
      number: mixed(counted.word) >>> 0,
      check: checkOf(counted.word) >>> 16,
    }))
    .sort((a, b) => a.number - b.number);
  const starts = new Uint32Array(0x10001);
  for (const { number } of entries) starts[(number >>> 16) + 1] = (starts[(number >>> 16) + 1] ?? 0) + 1;
  for (let half = 0; half < 0x10000; half++) starts[half + 1] = (starts[half + 1] ?? 0) + (starts[half] ?? 0);
  const longest = new Uint8Array(hanCount);
  for (const { word } of kept) {
    const at = word.charCodeAt(0) - firstHan;
    longest[at] = Math.max(longest[at] ?? 0, word.length);
  }
  const pairs = new Uint32Array(pairBits / 32);
  for (const { word } of kept)
    for (let i = 1; i < word.length; i++) {
      const bit = pairBit(word.charCodeAt(i - 1), word.charCodeAt(i));
      pairs[bit >>> 5] = (pairs[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  return {
    starts,
    marks: Uint16Array.from(entries, ({ number }) => number & 0xffff),
    checks: Uint16Array.from(entries, ({ check }) => check),
    costs: Uint8Array.from(
      entries,
      ({ count, isName }) =>
        Math.min(Math.round(Math.log(total / Math.max(count, 1)) / costUnit), nameBit - 1) |
        (isName ? nameBit : 0),
    ),
    longest,
    pairs,
  };
}

/** The cost of a run of characters by its numbers, in `costUnit`s; undefined if it is no word. */
export function costOf(table: WordTable, number: number, check: number): number | undefined {
  const entry = entryOf(table, number, check);
  return entry < 0 ? undefined : entry & (nameBit - 1);
}

/** Its cost with the bit that tells a name; −1 if it is no word. */
export function entryOf({ starts, marks, checks, costs }: WordTable, number: number, check: number): number {
  const half = number >>> 16;
  const mark = number & 0xffff;
  const end = starts[half + 1] ?? 0;
  for (let at = starts[half] ?? 0; at < end; at++)
    if (marks[at] === mark && checks[at] === check >>> 16) return costs[at] ?? -1;
  return -1;
}

/** The length of the longest word that begins with a UTF-16 unit; 0: none does. */
export function longestFrom({ longest }: WordTable, unit: number): number {
  return longest[unit - firstHan] ?? 0;
}

/** A table as bytes. */
export function wordTableBytes(table: WordTable): Uint8Array {
  const { starts, marks, checks, costs, longest, pairs } = table;
  const parts = [starts, marks, checks, costs, longest, pairs].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const sizes = parts.map(({ length }) => Math.ceil(length / 4) * 4);
  const head = headSize * 4;
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, head));
  let at = head;
  for (const [i, part] of parts.entries()) {
    bytes.set(part, at);
    at += sizes[i] ?? 0;
  }
  const words = new Uint32Array(bytes.buffer, 0, headSize);
  words.set([magic, 0, costs.length]);
  words[1] = checksum(bytes.subarray(8));
  return bytes;
}

/** Reads a table without copying it; undefined of bytes that are none, are damaged, or come from a machine of the other order of bytes. */
export function readWordTable(given: Uint8Array): WordTable | undefined {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.length < headSize * 4 + 0x10001 * 4 + hanCount + pairBits / 8) return undefined;
  const { buffer, byteOffset } = bytes;
  const [mark, sum, count = 0] = new Uint32Array(buffer, byteOffset, headSize);
  if (mark !== magic || sum !== checksum(bytes.subarray(8))) return undefined;
  let at = byteOffset + headSize * 4;
  const next = (length: number): number => {
    const from = at;
    at += Math.ceil(length / 4) * 4;
    return from;
  };
  return {
    starts: new Uint32Array(buffer, next(0x10001 * 4), 0x10001),
    marks: new Uint16Array(buffer, next(count * 2), count),
    checks: new Uint16Array(buffer, next(count * 2), count),
    costs: new Uint8Array(buffer, next(count), count),
    longest: new Uint8Array(buffer, next(hanCount), hanCount),
    pairs: new Uint32Array(buffer, next(pairBits / 8), pairBits / 32),
  };
}
