import { dict } from '@node-rs/jieba/dict.js';

/** A word of the dictionary and how often it was counted. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
  /** A name of a person or a place. */
  readonly isName: boolean;
}

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
