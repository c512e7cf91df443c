import { type Lexicon, type ListName, listNames, type WordEntry } from '../prose/lexicon/lexicon.js';
import { areaNames, areaOf } from './area.js';
import type { Example, Fault } from './fault.js';

/** Faults in whose code, title or area all the words stand, in the order of their codes; where there are none, those that
 * have them in their basis or their examples. */
export function searchFaults(faults: readonly Fault[], words: readonly string[]): readonly Fault[] {
  const asked = words.map(folded);
  const withAll = (tell: (fault: Fault) => readonly string[]): readonly Fault[] =>
    faults.filter((fault) => {
      const text = folded(tell(fault).join('\n'));
      return asked.every((word) => text.includes(word));
    });
  const named = withAll(namesOf);
  const found = named.length > 0 ? named : withAll((fault) => [...namesOf(fault), ...wordsOf(fault)]);
  return [...found].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const listCodes: Readonly<Record<ListName, string>> = {
  typo: 'wording/typo',
  confusable: 'wording/confusable',
  redundancy: 'wording/redundancy',
  honorific: 'wording/honorific',
  assembly: 'wording/assembly-term',
  organ: 'wording/organ-name',
};

/** The codes of the lists that have one of the words, as wrong or as right. */
export function wordFaults(lexicon: Lexicon, words: readonly string[]): readonly string[] {
  const holds = ({ wrong, right }: WordEntry): boolean =>
    words.includes(wrong) || words.includes(right ?? '');
  return listNames.filter((name) => lexicon[name].some(holds)).map((name) => listCodes[name]);
}

function namesOf({ code, title }: Fault): readonly string[] {
  return [code, title, ...(areaNames[areaOf(code)] ?? [])];
}

function wordsOf({ basis, wrong, right }: Fault): readonly string[] {
  return [basis, ...textsOf(wrong), ...textsOf(right)];
}

function textsOf(example: Example): readonly string[] {
  if (typeof example === 'string') return [example];
  return Object.values(example).flatMap((text) => (text === undefined ? [] : [text]));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
