import { checkSubmissions } from '../check.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import { areaNames } from '../fault/area.js';
import { explain, explainAll } from '../fault/explain.js';
import type { Fault } from '../fault/fault.js';
import { searchFaults, wordFaults } from '../fault/search.js';
import { readLexicon } from '../prose/lexicon/read-lexicon.js';
import { faults } from '../rule/catalogue.js';

/** Rules that some words stand for: explained, or a way to those that were meant. */
export type Explained =
  | { readonly kind: 'rules'; readonly text: string }
  /** `proposal`: a sentence that proposes the nearest code, if one is near; `areas`: what rules are grouped by. */
  | { readonly kind: 'unknown'; readonly proposal?: string; readonly areas: readonly string[] };

/** Explains the rule of a code. For other words than a code, lists the rules in which all of them stand or, if there are none,
 * which find them in a text; without any, all rules. */
export function explainRules(asked: readonly string[]): Explained {
  const exact = asked.length === 1 ? faults.find(({ code }) => code === asked[0]) : undefined;
  const named = exact ? [exact] : searchFaults(faults, asked);
  const found = named.length > 0 ? named : faultsIn(asked);
  const [first] = found;
  if (first && (exact || !asked.some((word) => word.includes('/'))))
    return { kind: 'rules', text: found.length === 1 ? explain(first) : explainAll(found) };
  const proposal = didYouMean(
    asked.join(' '),
    faults.map(({ code }) => code),
  );
  const areas = Object.values(areaNames).map(([name]) => name);
  return { kind: 'unknown', areas, ...(proposal === undefined ? {} : { proposal }) };
}

/** The faults that a text has which is no more than some words: those of the lists of words, and characters written twice. */
function faultsIn(words: readonly string[]): readonly Fault[] {
  const text = words.join('，');
  const lists = wordFaults(readLexicon(), words);
  const file = { path: '', text: `单位: 甲\n栏目: 甲\n正文: |\n  ${text}\n` };
  const start = file.text.length - text.length - 1;
  const codes = checkSubmissions([{ file, path: '' }], undefined)
    .filter(({ code, span }) => code.startsWith('wording/') && span.start >= start)
    .map(({ code }) => code);
  return faults.filter(({ code }) => lists.includes(code) || codes.includes(code));
}
