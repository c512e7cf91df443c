import { dict } from '@node-rs/jieba/dict.js';
import type { CountedWord } from '../word-table.js';

/** The words of jieba's dictionary: a line each, the word, how often it was counted, its kind. */
export function countedWords(): readonly CountedWord[] {
  return new TextDecoder()
    .decode(dict)
    .split('\n')
    .flatMap((line) => {
      const [word, count, kind = ''] = line.split(' ');
      return word && count ? [{ word, count: Number(count), isName: /^n[rs]/u.test(kind) }] : [];
    });
}
