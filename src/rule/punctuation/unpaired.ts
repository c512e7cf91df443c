import type { FoundIn } from '../../passage/found.js';
import { isBrokenLine } from '../../passage/is-broken-line.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { versesIn } from '../../passage/verse.js';
import { isHan } from '../../prose/mark.js';
import { pairsIn } from '../../prose/pairs.js';
import type { ArticleRule } from '../rule.js';

/** Marks of one kind; half-width ones pair with them and are the rules' of brackets and straight quotes. */
interface Kind {
  readonly opening: string;
  readonly closing: string;
}

const kinds: readonly Kind[] = [
  { opening: '“', closing: '”' },
  { opening: '《', closing: '》' },
  { opening: '（(', closing: '）)' },
  { opening: '〔［[', closing: '〕］]' },
  { opening: '【', closing: '】' },
  { opening: '‘', closing: '’' },
  { opening: '〈', closing: '〉' },
];

/** A mark without its partner, in its own paragraph. A quotation of several paragraphs opens each of them and is closed in the last
 * alone (GB/T 15834—2011 4.8.3.6 by custom); 1） and a） open nothing, and a verse's quotation is opened
 * and closed once. */
export const unpaired: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'punctuation/unpaired',
      title: '引号、书名号或括号不成对',
      basis: 'GB/T 15834—2011 4.8、4.9、4.15',
      wrong: '县政府印发《榆泽县防洪办法，压实各级责任。',
      right: '县政府印发《榆泽县防洪办法》，压实各级责任。',
    },
  ],
  check: ({ passages }) => {
    const { quoted } = versesIn(passages);
    return passages.flatMap((passage, i) =>
      kinds
        .filter(({ opening }) => opening !== '“' || !quoted.has(passage))
        .flatMap((kind) => judge(passage, kind, passages[i - 1], passages[i + 1])),
    );
  },
};

function judge(
  passage: Passage,
  { opening, closing }: Kind,
  previous: Passage | undefined,
  next: Passage | undefined,
): readonly FoundIn[] {
  const { text } = passage;
  const isQuote = opening === '“';
  if (isQuote && /["＂]/u.test(text)) return [];
  const { unclosed, unopened } = pairsIn(text, opening, closing);
  const goesOn = isQuote && next?.role === passage.role && goesOnIn(next.text);
  const isClosedBelow =
    unclosed.length > 0 && isTorn(passage, next) && pairsIn(next.text, opening, closing).unopened.length > 0;
  const isOpenedAbove =
    unopened.length > 0 &&
    previous !== undefined &&
    isTorn(previous, passage) &&
    pairsIn(previous.text, opening, closing).unclosed.length > 0;
  const open = goesOn || isClosedBelow ? unclosed.slice(0, -1) : unclosed;
  // “甲“: the second was meant to close.
  const turned = isQuote && unopened.length === 0 && open.length === 2 ? open[1] : undefined;
  if (turned !== undefined) {
    return [
      { passage, start: turned, end: turned + 1, message: '出现“““，应为“””', hint: '后引号打成了前引号' },
    ];
  }
  return [
    ...open.map((at) => missing(passage, at, partnerOf(text.charAt(at), opening, closing))),
    ...unopened
      .slice(isOpenedAbove ? 1 : 0)
      .filter((at) => !isListMark(text, at))
      .map((at) => missing(passage, at, partnerOf(text.charAt(at), closing, opening))),
  ].filter(({ start, end }) => !isSpared(passage, start, end) && !isLatinMark(text, start));
}

/** Whether a line break in a sentence parts them, which is told by itself (`paragraph/broken-line`). */
function isTorn(passage: Passage, next: Passage | undefined): next is Passage {
  return next?.role === passage.role && isBrokenLine(passage, next);
}

function partnerOf(mark: string, from: string, to: string): string {
  return to.charAt(from.indexOf(mark));
}

function missing(passage: Passage, at: number, partner: string): FoundIn {
  return {
    passage,
    start: at,
    end: at + 1,
    message: `“${passage.text.charAt(at)}”没有与它成对的“${partner}”`,
    hint: `请在该${'”》）)〕］]】’〉'.includes(partner) ? '结束' : '开始'}的地方补上“${partner}”，或删去这一个`,
  };
}

/** Whether a quotation of the paragraph before goes on: it opens again, and is not closed before the end, or holds a sentence before it is:
 * behind that the text may go on (…。”他说). */
function goesOnIn(next: string): boolean {
  if (!next.startsWith('“')) return false;
  const first = pairsIn(next, '“', '”').pairs.find(({ start }) => start === 0);
  return !first || /^[。！？…]*$/u.test(next.slice(first.end)) || /[。！？]/u.test(next.slice(0, first.end));
}

/** 1） a） 一） at the start of a clause, and faces made of marks. */
function isListMark(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 5), at);
  return (
    /(?:^|[。；：，、\s])(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/u.test(before) ||
    /[：；:;^]$/u.test(before)
  );
}

/** A half-width mark away from Chinese, which may be a formula's or a path's; an apostrophe. */
function isLatinMark(text: string, at: number): boolean {
  if (/[‘’]/u.test(text.charAt(at)) && /[A-Za-z\d]/u.test(text.charAt(at - 1) + text.charAt(at + 1)))
    return true;
  const isHalf = /[()[\]]/u.test(text.charAt(at));
  return isHalf && !isHan(text.charAt(at - 1)) && !isHan(text.charAt(at + 1));
}
