import type { FoundIn } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { doubleQuotes } from '../../source/straight-quotes.js';
import type { ArticleRule } from '../rule.js';

/** A straight quotation mark, or a curly one among straight ones, that is left over when the marks of its paragraph are paired in their order. A
 * quotation that goes on in the next paragraph opens there again; 55" is a size. Pairs are `punctuation/straight-quotes`', texts without a straight
 * mark `punctuation/unpaired`'s. */
export const loneStraightQuote: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'punctuation/lone-straight-quote',
      title: '直引号不成对',
      basis: 'GB/T 15834—2011 4.8',
      wrong: '村民们说这条路修得好"。',
      right: '村民们说这条路修得好。',
    },
  ],
  check: ({ passages }) =>
    passages.flatMap((passage, i) =>
      /["＂]/u.test(passage.text)
        ? doubleQuotes(passage.text)
            .lone.filter((at) => !isSpared(passage, at, at + 1) && !goesOn(passage, at, passages[i + 1]))
            .map((at) => toFound(passage, at))
        : [],
    ),
};

function goesOn({ text, role }: Passage, at: number, next: Passage | undefined): boolean {
  const isLast = !/["＂“”]/u.test(text.slice(at + 1));
  return isLast && next?.role === role && /^["＂“]/u.test(next.text);
}

function toFound(passage: Passage, at: number): FoundIn {
  const mark = passage.text.charAt(at);
  const isClosing = /^(?:$|[，。；：！？、])/u.test(passage.text.charAt(at + 1));
  return {
    passage,
    start: at,
    end: at + 1,
    message: `引号“${mark}”不成对，缺少${isClosing ? '前' : '后'}一个`,
    hint: `请在引文${isClosing ? '开始' : '结束'}的地方补上，一对引号写成“…”；多打的就删去这一个`,
  };
}
