import type { Found } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { enclosureAt } from '../../prose/enclosed.js';
import { isChinese } from '../../prose/mark.js';
import { doubleQuotes, straightPairs } from '../../source/straight-quotes.js';
import type { PassageRule } from '../rule.js';

/** One quotation mark of a pair that has a straight one in it. */
interface Pair {
  readonly start: number;
  readonly end: number;
}

/** Straight quotation marks, or one in a pair with a curly one. Apostrophes and marks of inches stay. The fix is safe
 * where it is certain how all of a paragraph's pair. */
export const straightQuotes: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/straight-quotes',
      title: '引号用了直引号',
      basis: 'GB/T 15834—2011 4.8',
      fix: 'safe',
      wrong: '全县深入开展"清河净岸"行动。',
      right: '全县深入开展“清河净岸”行动。',
    },
  ],
  check: (passage) => {
    if (!/["＂'＇]/u.test(passage.text)) return [];
    const isCertain = straightPairs(passage.text) !== undefined;
    return [
      ...doublePairs(passage.text).map((pair) =>
        isCertain ? judge(passage, pair, '“', '”') : unsure(judge(passage, pair, '“', '”')),
      ),
      ...singlePairs(passage.text).map((pair) =>
        unsure(
          isWithinDouble(passage.text, pair.start)
            ? judge(passage, pair, '‘', '’')
            : judge(passage, pair, '“', '”'),
        ),
      ),
    ].filter(({ start, end }) => !isSpared(passage, start, end));
  },
};

/** Whether a place is in a quotation whose outer marks are “”. */
function isWithinDouble(text: string, at: number): boolean {
  const quotation = enclosureAt(text, at, 'quotation');
  return quotation !== undefined && text.charAt(quotation.start) === '“';
}

function unsure(found: Found): Found {
  return { ...found, isUnsure: true };
}

function judge({ text }: Passage, { start, end }: Pair, opening: string, closing: string): Found {
  const isStraight = (at: number) => /["＂'＇]/u.test(text.charAt(at));
  const last = end - 1;
  const at = isStraight(start) ? start : last;
  return {
    start: at,
    end: at + 1,
    message: `出现直引号“${text.charAt(at)}”，应为“${at === start ? opening : closing}”`,
    hint: '请在中文输入法下重打这一对引号，前后两个不同',
    changes: [
      ...(isStraight(start) ? [{ start, end: start + 1, text: opening }] : []),
      ...(isStraight(last) ? [{ start: last, end, text: closing }] : []),
    ],
  };
}

/** Pairs of double marks, straight or curly, that have a straight one. */
function doublePairs(text: string): readonly Pair[] {
  if (!/["＂]/u.test(text)) return [];
  return doubleQuotes(text)
    .pairs.map(({ opening, closing }) => ({ start: opening, end: closing + 1 }))
    .filter(({ start, end }) => /["＂]/u.test(text.charAt(start) + text.charAt(end - 1)));
}

/** Pairs of straight single marks with Chinese inside them and no letter against them: don't has none. */
function singlePairs(text: string): readonly Pair[] {
  if (!/['＇]/u.test(text)) return [];
  return [...text.matchAll(/['＇]([^'＇]{1,60})['＇]/gu)]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .filter(({ start, end }) => {
      const isFree = (at: number) => text.charAt(at) === '' || isChinese(text.charAt(at));
      return (
        isFree(start - 1) &&
        isFree(end) &&
        isChinese(text.charAt(start + 1)) &&
        isChinese(text.charAt(end - 2))
      );
    });
}
