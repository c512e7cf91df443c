import { type Found, replacement } from '../../passage/found.js';
import { isTraditionalUnit, simplify } from '../../prose/lexicon/simplify.js';
import { mayBeName } from '../../prose/name/may-be-name.js';
import { isSurname } from '../../prose/name/surname.js';
import { readWords } from '../../prose/word/read-words.js';
import { wordsOf } from '../../prose/word/words-of.js';
import type { Range } from '../../source/range.js';
import type { PassageRule } from '../rule.js';

/** The runs of such characters in a text, by their places. */
function* traditionalIn(text: string): Generator<Range> {
  for (let at = 0; at < text.length; at++) {
    if (!isTraditionalUnit(text.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && isTraditionalUnit(text.charCodeAt(at))) at++;
    yield { start, end: at };
  }
}

/** Words of one character that no name is likely to hold. */
const single =
  /[总实各们个来这说时会对于与为从后还让过进应当将现无关开问间给请带达连边里么吗呢头条种万两处]/u;

/** Whether a stretch of a text, in its plain form, is of words that are no name's: each of two characters and more, with no surname that stands by itself right before
 * it (陈|志强), or a common word of one. True where no dictionary comes with kuaibao. */
function isOfWords(plain: string, { start, end }: Range): boolean {
  const from = Math.max(start - 12, 0);
  const part = plain.slice(from, end + 12);
  if (!readWords()) return true;
  const words = wordsOf(part).map((word) => ({ start: word.start + from, end: word.end + from }));
  return words.every((word, i) => {
    if (word.end <= start || word.start >= end) return true;
    if (word.end - word.start === 1) {
      const char = plain.charAt(word.start);
      const isOneByOne = plain.slice(Math.max(word.start - 2, 0), word.end + 1).includes(`一${char}${char}`);
      return single.test(char) || isOneByOne;
    }
    const before = words[i - 1];
    const isBehindSurname =
      before !== undefined &&
      before.end - before.start === 1 &&
      isSurname(plain.charAt(before.start)) &&
      !single.test(plain.charAt(before.start));
    return !isBehindSurname;
  });
}

/** Traditional and variant characters. What may be a person's name is his own to write: a hint that mends nothing. In titles and quotations, which may
 * show an original, the guard of all rules speaks. */
export const traditional: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/traditional',
      title: '用了繁体字或异体字',
      basis: '《国家通用语言文字法》第三条；《通用规范汉字表》（2013年）',
      fix: 'safe',
      wrong: '全县召開重点项目推进会。',
      right: '全县召开重点项目推进会。',
    },
  ],
  check: (passage) => {
    const runs = [...traditionalIn(passage.text)];
    if (runs.length === 0) return [];
    const plain = simplify(passage.text);
    return runs.map(({ start, end }): Found => {
      const hint = '公文用规范汉字；人名、书名确需保留的，请与编辑联系';
      const found = replacement(passage, start, end, plain.slice(start, end), hint);
      const isOfName = mayBeName(plain, { start, end }) || !isOfWords(plain, { start, end });
      return isOfName ? { ...found, isOfName } : found;
    });
  },
};
