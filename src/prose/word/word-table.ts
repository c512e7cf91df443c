import { checkOf, mixed } from './mixed.js';

/** The dictionary's words with their costs. Those of two characters and more stand in it by two numbers mixed of their characters: none can be read out
 * of it, and a run that is no word is taken for one once in three million times. They are looked up by the upper half of the one number, and told by its
 * lower half and eight bits of the other; in an upper half are 5.1 words on average, so that is 5.1 in 2²⁴. */
export interface WordTable {
  /** The entry of each character from U+4E00 on as a word by itself, `noEntry` if it is none. */
  readonly singles: Uint8Array;
  /** Where the words of each upper half begin, and those behind the last. Of a half's words those with an entry of their own stand first. */
  readonly starts: Starts;
  /** Where their entries begin. */
  readonly entryStarts: Starts;
  /** The lower halves. */
  readonly marks: Uint16Array;
  /** The upper eight bits of the other number. */
  readonly checks: Uint8Array;
  /** The entries of those that have one of their own. */
  readonly entries: Uint8Array;
  /** The entry that more words have than any other. */
  readonly commonest: number;
  /** Two bits in one of `pairWords` numbers for each pair of characters that stand side by side in a word of the dictionary, by a number mixed of them;
   * pairs share bits. */
  readonly pairs: Uint32Array;
}

/** Where parts of a list begin: how far behind the first of their group, in a byte, and where that begins. */
export interface Starts {
  readonly groups: Uint32Array;
  readonly offsets: Uint8Array;
}

/** Costs are kept in sevenths of a nat: −ln of a word's share of all words that were counted. An entry is a cost with the bit of a name. */
export const costUnit = 1 / 7;
/** Set in the entry of a name of persons or places. */
export const nameBit = 0x80;
/** Words that are rarer have it too: the entry of a name is never `noEntry`. */
export const mostCost = nameBit - 2;
export const noEntry = 0xff;

/** No word of the dictionary is longer, in characters. */
export const longestWord = 8;

export const firstHan = 0x4e00;
export const hanCount = 0x5200;

/** The upper halves that there are. */
export const halves = 0x10000;
/** A group is of 32 of them. */
export const groupShift = 5;

export const pairWords = 0x10000;

/** Whether two characters may stand side by side in a word; if not, they do in none. Of pairs that do in none one in fourteen may, too. */
export function mayAdjoin({ pairs }: WordTable, one: number, other: number): boolean {
  const number = pairNumber(one, other);
  const bits = pairBits(number);
  return ((pairs[number >>> 16] ?? 0) & bits) === bits;
}

/** A number of 32 bits of a pair: the upper half is its place in `pairs`. */
export function pairNumber(one: number, other: number): number {
  const number = Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b);
  return number ^ (number >>> 15);
}

/** The bits of a pair at its place. */
export function pairBits(number: number): number {
  return (1 << (number & 31)) | (1 << ((number >>> 5) & 31));
}

/** The cost of a word, in `costUnit`s; undefined if it is none. */
export function costOf(table: WordTable, word: string): number | undefined {
  const entry =
    word.length === 1
      ? entryOfUnit(table, word.charCodeAt(0))
      : entryOfRun(table, mixed(word), checkOf(word));
  return entry < 0 ? undefined : entry & (nameBit - 1);
}

/** The entry of a character as a word by itself; −1 if it is none. */
export function entryOfUnit({ singles }: WordTable, unit: number): number {
  const entry = singles[unit - firstHan] ?? noEntry;
  return entry === noEntry ? -1 : entry;
}

/** The entry of a run of two characters and more by its numbers, `mixed` and `checkOf`; −1 if it is no word. */
export function entryOfRun(table: WordTable, number: number, check: number): number {
  const { starts, marks, checks } = table;
  const half = number >>> 16;
  const mark = number & 0xffff;
  const first = startOf(starts, half);
  const end = startOf(starts, half + 1);
  for (let at = first; at < end; at++)
    if (marks[at] === mark && checks[at] === check >>> 24) return entryAt(table, half, at - first);
  return -1;
}

function entryAt({ entryStarts, entries, commonest }: WordTable, half: number, nth: number): number {
  const at = startOf(entryStarts, half) + nth;
  return at < startOf(entryStarts, half + 1) ? (entries[at] ?? commonest) : commonest;
}

function startOf({ groups, offsets }: Starts, half: number): number {
  return (groups[half >>> groupShift] ?? 0) + (offsets[half] ?? 0);
}
