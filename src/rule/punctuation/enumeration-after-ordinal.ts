import { replacement } from '../../passage/found.js';
import type { PassageRule } from '../rule.js';

const pattern =
  /(?<=^|[。；：，？！”（\s])(?:首先|其次|再次|再者|最后|第[一二三四五六七八九十]{1,2})、(?!第?[一二三四五六七八九十\d]|其次|再次|最后)/gu;

/** 、 behind 首先 or 第一 at a clause's start. 第一、第三小学 and 第一、二季度 are lists. */
export const enumerationAfterOrdinal: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/enumeration-after-ordinal',
      title: '“首先”“第一”等后面用了顿号',
      basis: 'GB/T 15834—2011 4.4',
      fix: 'safe',
      wrong: '首先、要统一思想认识；其次、要明确目标任务。',
      right: '首先，要统一思想认识；其次，要明确目标任务。',
    },
  ],
  check: (passage) =>
    /[先次者后一二三四五六七八九十]、/u.test(passage.text)
      ? [...passage.text.matchAll(pattern)].map(({ 0: found, index }) => {
          const end = index + found.length;
          const finding = replacement(
            passage,
            index,
            end,
            `${found.slice(0, -1)}，`,
            '“首先”“第一”后面用逗号，“一”后面才用顿号',
          );
          return { ...finding, changes: [{ start: end - 1, end, text: '，' }] };
        })
      : [],
};
