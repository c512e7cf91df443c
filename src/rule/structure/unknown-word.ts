import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { coded } from '../../fault/severity.js';
import { readLexicon } from '../../prose/lexicon/read-lexicon.js';
import type { BulletinRule } from '../rule.js';

/** A word not to be looked for (校对: 不查词语) that is in none of the lists: leaving it out does nothing. */
export const unknownWord: BulletinRule = {
  sees: 'bulletin',
  codes: ['structure/unknown-word'],
  check({ proofreading: { mutedWords } }) {
    if (mutedWords.length === 0) return [];
    const lists = Object.values(readLexicon());
    const known = new Set(lists.flatMap((words) => words.map(({ wrong }) => wrong)));
    return mutedWords.flatMap(({ text, span }) => {
      if (known.has(text)) return [];
      const message = `自带的词表里没有“${text}”，不查它不起作用`;
      const hint = didYouMean(text, known) ?? '请写成检查时报出的那个词；整条规则不查，写在“规则”里';
      return [{ ...coded('structure/unknown-word'), message, span, hint } as const];
    });
  },
};
