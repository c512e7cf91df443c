import { isInTitle, isQuoted } from '../prose/enclosed.js';
import type { Lexicon, WordEntry } from '../prose/lexicon/lexicon.js';
import { type Match, matchesOf, placesIn } from '../prose/lexicon/match.js';
import { crossesWord } from '../prose/word/crossing.js';
import { type Found, replacement } from './found.js';
import { isSpared, type Passage } from './passage.js';
import type { ProofContext } from './proof-context.js';

/** How a list's finds are told. */
interface Advice {
  /** Instead of the entry's note. */
  readonly hint?: string;
  /** The verb of the advice on right words that need not be: 可改为. */
  readonly verb?: '可改为';
  /** Whether words in 《》 or “” are spared, as others gave them. */
  readonly sparesQuotations?: true;
}

/** Findings of a word list in a passage. Words that the office has ruled on itself are its own affair. */
export function foundInList(
  passage: Passage,
  entries: readonly WordEntry[],
  { proofreading, lexicon }: ProofContext,
  wording: Advice = {},
): readonly Found[] {
  return matchesOf(passage.text, lexicon, entries, placesFor(passage, lexicon))
    .filter(({ start, end }) => !isSpared(passage, start, end))
    .filter(({ entry }) => !proofreading.words.some(({ wrong }) => wrong === entry.wrong))
    .filter(({ start }) => !(wording.sparesQuotations && isQuotation(passage.text, start)))
    .filter((match) => !isTorn(passage.text, match))
    .map((match) => toFound(passage, match, wording));
}

/** Whether a wrong word is only the end of one word and the beginning of another: 临床|实验室. An entry that asks for a neighbour has said where it stands. */
function isTorn(text: string, { start, end, entry: { right, before, after } }: Match): boolean {
  return right !== undefined && !before && !after && crossesWord(text, start, end, right);
}

const placesKnown = new WeakMap<Passage, { readonly lexicon: Lexicon; readonly places: readonly number[] }>();

/** Where words of the lists may begin in a passage: looked for once, as one list after another is gone through. */
function placesFor(passage: Passage, lexicon: Lexicon): readonly number[] {
  const known = placesKnown.get(passage);
  if (known?.lexicon === lexicon) return known.places;
  const places = placesIn(passage.text, lexicon);
  placesKnown.set(passage, { lexicon, places });
  return places;
}

function toFound(passage: Passage, { start, end, entry }: Match, { hint, verb }: Advice): Found {
  const { wrong, right, isUnsure } = entry;
  const advice = hint ?? entry.note;
  if (right === undefined) {
    return { start, end, message: `出现“${wrong}”，请看是否合适`, ...(advice ? { hint: advice } : {}) };
  }
  const found = replacement(passage, start, end, right, advice);
  const soft = right === '' ? `出现“${wrong}”，可以删去` : `出现“${wrong}”，可改为“${right}”`;
  return {
    ...found,
    ...(verb ? { message: soft } : {}),
    ...(isUnsure ? { isUnsure: true } : {}),
  };
}

function isQuotation(text: string, at: number): boolean {
  return isInTitle(text, at) || isQuoted(text, at);
}
