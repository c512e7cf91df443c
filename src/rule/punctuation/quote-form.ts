import type { Change, Found } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { enclosureAt } from '../../prose/enclosed.js';
import { isChinese } from '../../prose/mark.js';
import { pairsIn } from '../../prose/pairs.js';
import type { PassageRule } from '../rule.js';

/** Single quotation marks, or the corner brackets of upright text, as the outer pair: in a line “ ” stand outside and ‘ ’ inside. Nothing is said
 * where an outer pair may have been opened in another paragraph or with a straight mark. */
export const quoteForm: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/quote-form',
      title: '外面一层用了单引号或直角引号',
      basis: 'GB/T 15834—2011 4.8.3、5.2',
      fix: 'suggested',
      wrong: '全县推行‘河长制’管理。',
      right: '全县推行“河长制”管理。',
    },
  ],
  check: (passage) => [...singles(passage), ...corners(passage)],
};

function singles(passage: Passage): readonly Found[] {
  const { text } = passage;
  if (!text.includes('‘') || /["＂「『]/u.test(text) || opensElsewhere(text)) return [];
  return [...text.matchAll(/‘([^‘’]{1,200})’/gu)].flatMap(({ 0: found, index }): readonly Found[] => {
    const end = index + found.length;
    const isFree = (char: string): boolean => char === '' || isChinese(char);
    if (!isFree(text.charAt(index - 1)) || !isFree(text.charAt(end))) return [];
    if (enclosureAt(text, index, 'quotation') || isSpared(passage, index, end)) return [];
    const inner = [...text.slice(index + 1, end - 1).matchAll(/[“”]/gu)].map(
      ({ 0: mark, index: at }): Change => ({
        start: index + 1 + at,
        end: index + 2 + at,
        text: mark === '“' ? '‘' : '’',
      }),
    );
    return [toFound(index, end, '‘…’', '“…”', inner)];
  });
}

/** Whether it closes a quotation that it does not open. */
function opensElsewhere(text: string): boolean {
  return pairsIn(text, '“', '”').unopened.length > 0;
}

function corners({ text }: Passage): readonly Found[] {
  if (!/[「『]/u.test(text) || /[\u3040-\u30ff]/u.test(text)) return [];
  return [...text.matchAll(/「[^「」]{1,200}」|『[^『』]{1,200}』/gu)].map(({ 0: found, index }) => {
    const end = index + found.length;
    const before = text.slice(Math.max(0, index - 200), index);
    const isInner =
      enclosureAt(text, index, 'quotation') !== undefined ||
      (found.startsWith('『') && before.lastIndexOf('「') > before.lastIndexOf('」'));
    return toFound(index, end, `${found.charAt(0)}…${found.slice(-1)}`, isInner ? '‘…’' : '“…”', []);
  });
}

function toFound(start: number, end: number, wrong: string, right: string, inner: readonly Change[]): Found {
  return {
    start,
    end: start + 1,
    message: `出现“${wrong}”，应为“${right}”`,
    hint: '横排的文字外面一层用双引号，里面一层用单引号',
    changes: [
      { start, end: start + 1, text: right.charAt(0) },
      ...inner,
      { start: end - 1, end, text: right.slice(-1) },
    ],
  };
}
