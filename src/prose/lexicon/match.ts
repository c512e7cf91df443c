import { CharacterSet } from './character-set.js';
import type { Lexicon, Neighbour, WordEntry } from './lexicon.js';
import { isOrdinaryWord } from './ordinary.js';

/** Where a wrong word stands in a text; `end` exclusive. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: WordEntry;
}

/** Entries under the first two characters of their wrong words. Typed arrays, since a list is indexed anew in each run: a map of two thousand keys takes an
 * engine longer to fill than reading the lists takes. */
interface Index {
  readonly entries: readonly WordEntry[];
  /** The place of each entry's first two characters, by `keyOf`. */
  readonly keys: Int32Array;
  /** For a key's last bits, one more than the place of the last entry that has them; 0: none. */
  readonly heads: Int32Array;
  /** For an entry, the same of the one before it under those bits. */
  readonly next: Int32Array;
  /** The characters that wrong words begin with: most places of a text are passed over by this. */
  readonly first: CharacterSet;
  /** Those that are the second one. */
  readonly second: CharacterSet;
}

const indexes = new WeakMap<readonly WordEntry[], Index>();

/** The words of a list that are wrong where they stand in a text, in order; they do not overlap, the longest at a place
 * wins. */
export function matchesIn(text: string, entries: readonly WordEntry[]): readonly Match[] {
  const index = indexOf(entries);
  return matchesAt(text, placesOf(text, index), index, () => true);
}

/** The same for one list of a lexicon; `places` are those where words of any of its lists may begin, ascending. No index is made for
 * the list alone. */
export function matchesOf(
  text: string,
  lexicon: Lexicon,
  entries: readonly WordEntry[],
  places: readonly number[],
): readonly Match[] {
  return places.length === 0
    ? []
    : matchesAt(text, places, indexOf(allIn(lexicon)), (entry) => entries.includes(entry));
}

function matchesAt(
  text: string,
  places: readonly number[],
  index: Index,
  isMeant: (entry: WordEntry) => boolean,
): readonly Match[] {
  const found: Match[] = [];
  let end = 0;
  for (const at of places) {
    if (at < end) continue;
    const entry = candidatesAt(text, at, index)?.find((each) => isWrongAt(text, at, each) && isMeant(each));
    if (!entry) continue;
    end = at + entry.wrong.length;
    found.push({ start: at, end, entry });
  }
  return found;
}

/** Where in a text a word of any of the lists may begin, ascending. */
export function placesIn(text: string, lexicon: Lexicon): readonly number[] {
  return placesOf(text, indexOf(allIn(lexicon)));
}

/** The entries of all lists together. */
const allOf = new WeakMap<Lexicon, readonly WordEntry[]>();

function allIn(lexicon: Lexicon): readonly WordEntry[] {
  const all = allOf.get(lexicon) ?? Object.values(lexicon).flat();
  allOf.set(lexicon, all);
  return all;
}

function placesOf(text: string, index: Index): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (candidatesAt(text, at, index)) places.push(at);
  return places;
}

/** The entries whose first two characters stand at a place of a text, the longest first; none in nearly all places. */
function candidatesAt(text: string, at: number, index: Index): readonly WordEntry[] | undefined {
  const first = text.charCodeAt(at);
  if (!index.first.has(first)) return undefined;
  // After the last character, and for a wrong word of one: 0.
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  const pair = index.second.has(second) ? entriesUnder(keyOf(first, second), index) : undefined;
  // A word of one character is also a candidate where a longer one could begin.
  const single = second !== 0 && index.second.has(0) ? entriesUnder(keyOf(first, 0), index) : undefined;
  return pair && single ? [...pair, ...single] : (pair ?? single);
}

function entriesUnder(key: number, { entries, keys, heads, next }: Index): readonly WordEntry[] | undefined {
  let found: WordEntry[] | undefined;
  for (let i = heads[key & lastBits] ?? 0; i > 0; i = next[i - 1] ?? 0) {
    const entry = entries[i - 1];
    if (keys[i - 1] !== key || !entry) continue;
    if (found) found.push(entry);
    else found = [entry];
  }
  return found && found.length > 1 ? found.sort((a, b) => b.wrong.length - a.wrong.length) : found;
}

/** So many keys are parted by their last bits. */
const lastBits = 0xfff;

/** A small integer for two UTF-16 units; those with one key are told apart where their words are compared. */
function keyOf(first: number, second: number): number {
  return ((first & 0x7fff) << 15) | (second & 0x7fff);
}

function indexOf(entries: readonly WordEntry[]): Index {
  const known = indexes.get(entries);
  if (known) return known;
  const index: Index = {
    entries,
    keys: new Int32Array(entries.length),
    heads: new Int32Array(lastBits + 1),
    next: new Int32Array(entries.length),
    first: new CharacterSet(),
    second: new CharacterSet(),
  };
  const { keys, heads, next } = index;
  for (let i = 0; i < entries.length; i++) {
    const wrong = entries[i]?.wrong ?? '';
    const first = wrong.charCodeAt(0);
    const second = wrong.length > 1 ? wrong.charCodeAt(1) : 0;
    index.first.add(first);
    index.second.add(second);
    const key = keyOf(first, second);
    keys[i] = key;
    next[i] = heads[key & lastBits] ?? 0;
    heads[key & lastBits] = i + 1;
  }
  indexes.set(entries, index);
  return index;
}

function isWrongAt(
  text: string,
  at: number,
  { wrong, right = '', exceptions = [], before = [], after = [], endsPhrase }: WordEntry,
): boolean {
  if (!text.startsWith(wrong, at)) return false;
  if (isWithin(text, at, wrong, right) || exceptions.some((word) => isWithin(text, at, wrong, word)))
    return false;
  const end = at + wrong.length;
  if (endsPhrase && goesOn.test(text.charAt(end))) return false;
  if (before.length === 0 && after.length === 0) return standsAlone(text, at, end);
  return (
    before.some((each) => {
      const start = each.isAnywhere ? at : at - each.word.length;
      return isBefore(text, at, each) && standsAlone(text, start, end);
    }) ||
    after.some((each) => {
      const last = each.isAnywhere ? end : end + each.word.length;
      return isBehind(text, end, each) && standsAlone(text, at, last);
    })
  );
}

/** Whether a stretch begins and ends where words may: not in 以法治国|家, where 国家 begins before its end, nor in 得|以法治国. */
function standsAlone(text: string, start: number, end: number): boolean {
  return !isOrdinaryWord(text.slice(end - 1, end + 1)) && !isOrdinaryWord(text.slice(start - 1, start + 1));
}

/** A character that goes on with a phrase: not a mark, nor a word that a noun may have behind it. */
const goesOn = /[\u4e00-\u9fff](?<![的地等和与及或、进已作由按也将都要请均一并可正在后前时保是为给向交])/u;

/** Whether the wrong word is part of a longer one that stands here. */
function isWithin(text: string, at: number, wrong: string, longer: string): boolean {
  for (let i = longer.indexOf(wrong); i >= 0; i = longer.indexOf(wrong, i + 1)) {
    if (at >= i && text.startsWith(longer, at - i)) return true;
  }
  return false;
}

function isBefore(text: string, start: number, { word, isAnywhere }: Neighbour): boolean {
  if (!isAnywhere) return text.endsWith(word, start);
  const at = text.lastIndexOf(word, start - word.length);
  return at >= 0 && start >= word.length && !clauseMark.test(text.slice(at + word.length, start));
}

function isBehind(text: string, end: number, { word, isAnywhere }: Neighbour): boolean {
  if (!isAnywhere) return text.startsWith(word, end);
  const at = text.indexOf(word, end);
  return at >= 0 && !clauseMark.test(text.slice(end, at));
}

const clauseMark = /[，。；：？！、,;]/u;
