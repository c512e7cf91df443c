import { CharacterSet } from './character-set.js';
import type { Lexicon, Neighbour, WordEntry } from './lexicon.js';
import { isOrdinaryWord } from './ordinary.js';

/** Where a wrong word stands in a text; `end` exclusive. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: WordEntry;
}

/** Entries by the first two characters of their wrong words, the longest first. */
interface Index {
  readonly entries: ReadonlyMap<number, readonly WordEntry[]>;
  /** The characters that wrong words begin with: most places of a text are passed over by this. */
  readonly first: CharacterSet;
  /** Those that are the second one. */
  readonly second: CharacterSet;
}

const indexes = new WeakMap<readonly WordEntry[], Index>();

/** The words of a list that are wrong where they stand in a text, in order; they do not overlap, the longest at a place
 * wins. `places` are those where one may begin, ascending, if they are known. */
export function matchesIn(
  text: string,
  entries: readonly WordEntry[],
  places: readonly number[] = placesOf(text, indexOf(entries)),
): readonly Match[] {
  const index = indexOf(entries);
  const found: Match[] = [];
  let end = 0;
  for (const at of places) {
    if (at < end) continue;
    const entry = wrongAt(text, at, candidatesAt(text, at, index));
    if (!entry) continue;
    end = at + entry.wrong.length;
    found.push({ start: at, end, entry });
  }
  return found;
}

/** Where in a text a word of any of the lists may begin, ascending. */
export function placesIn(text: string, lexicon: Lexicon): readonly number[] {
  const all = allOf.get(lexicon) ?? Object.values(lexicon).flat();
  allOf.set(lexicon, all);
  return placesOf(text, indexOf(all));
}

/** The entries of all lists together. */
const allOf = new WeakMap<Lexicon, readonly WordEntry[]>();

function placesOf(text: string, index: Index): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (candidatesAt(text, at, index)) places.push(at);
  return places;
}

/** The first of some words that is wrong where it stands. */
function wrongAt(
  text: string,
  at: number,
  candidates: readonly WordEntry[] | undefined,
): WordEntry | undefined {
  return candidates?.find((each) => isWrongAt(text, at, each));
}

function candidatesAt(text: string, at: number, index: Index): readonly WordEntry[] | undefined {
  const first = text.charCodeAt(at);
  if (!index.first.has(first)) return undefined;
  // After the last character, and for a wrong word of one: 0.
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  if (index.second.has(second)) {
    const pair = index.entries.get(first * 0x10000 + second);
    if (pair) return pair;
  }
  return index.entries.get(first * 0x10000);
}

function indexOf(entries: readonly WordEntry[]): Index {
  const known = indexes.get(entries);
  if (known) return known;
  const index = {
    entries: new Map<number, WordEntry[]>(),
    first: new CharacterSet(),
    second: new CharacterSet(),
  };
  const singles = entries.filter(({ wrong }) => wrong.length === 1);
  for (const entry of [...entries].sort((a, b) => b.wrong.length - a.wrong.length)) {
    const first = entry.wrong.charCodeAt(0);
    const second = entry.wrong.length > 1 ? entry.wrong.charCodeAt(1) : 0;
    index.first.add(first);
    index.second.add(second);
    const key = first * 0x10000 + second;
    const same = index.entries.get(key);
    if (same) same.push(entry);
    else index.entries.set(key, [entry]);
  }
  // A word of one character is also a candidate where a longer one could begin.
  for (const single of singles) {
    const first = single.wrong.charCodeAt(0);
    for (const [key, same] of index.entries) {
      if (key % 0x10000 !== 0 && Math.floor(key / 0x10000) === first) same.push(single);
    }
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
