import { isSpared } from '../../passage/passage.js';
import type { PassageRule } from '../rule.js';

/** Pairs with nothing, or but blanks, between them. Half-width brackets may be a function's. */
const empty = /“[ \u3000]*”|《[ \u3000]*》|（[ \u3000]*）|‘[ \u3000]*’|〔[ \u3000]*〕|【[ \u3000]*】/gu;
/** Words that speak of the mark itself: 加上书名号《》. */
const named = /(?:引号|书名号|括号|标点|符号)[为是：]?$/u;

/** A pair of marks between which words were forgotten: 要抓好“”工作. */
export const emptyPair: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/empty-pair',
      title: '引号、书名号或括号里没有字',
      basis: 'GB/T 15834—2011 4.8、4.9、4.15',
      wrong: '全镇开展“”行动，清理河道12公里。',
      right: '全镇开展“清河”行动，清理河道12公里。',
    },
  ],
  check: (passage) =>
    [...passage.text.matchAll(empty)]
      .filter(({ index, 0: found }) => !isSpared(passage, index, index + found.length))
      .filter(({ index }) => !named.test(passage.text.slice(Math.max(0, index - 4), index)))
      .map(({ index, 0: found }) => ({
        start: index,
        end: index + found.length,
        message: `“${found}”里没有字`,
        hint: '请补上漏掉的字，或删去这一对标点',
      })),
};
