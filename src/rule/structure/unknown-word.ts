import { nearest } from '../../diagnostic/did-you-mean.js';
import { coded } from '../../fault/severity.js';
import { isWordOfProse } from '../../passage/muted-words.js';
import { readLexicon } from '../../prose/lexicon/read-lexicon.js';
import type { BulletinRule } from '../rule.js';

/** A word not to be looked for (校对: 不查词语) that is in none of the lists but like one of them, or that is not told of anywhere. */
export const unknownWord: BulletinRule = {
  sees: 'bulletin',
  codes: ['structure/unknown-word'],
  check({ proofreading: { mutedWords } }) {
    if (mutedWords.length === 0) return [];
    const lists = Object.values(readLexicon());
    const known = new Set(lists.flatMap((words) => words.map(({ wrong }) => wrong)));
    return mutedWords.flatMap(({ text, span }) => {
      const fault = known.has(text) ? undefined : faultOf(text, known);
      return fault ? [{ ...coded('structure/unknown-word'), ...fault, span }] : [];
    });
  },
};

/** A word of two characters is as near to words that are not meant as to one that is. */
const shortest = 3;

function faultOf(
  word: string,
  known: ReadonlySet<string>,
): { readonly message: string; readonly hint: string } | undefined {
  if (!isWordOfProse(word))
    return {
      message: `“${word}”不到两个汉字，自带的词表里也没有，不查它不起作用`,
      hint: '请写成检查时报出的那个词；整条规则不查，写在“规则”里',
    };
  const like = word.length < shortest ? undefined : nearest(word, known);
  if (like === undefined || Math.abs(like.length - word.length) > 1) return undefined;
  return { message: `自带的词表里没有“${word}”，有“${like}”`, hint: `您是不是要写“${like}”？` };
}
