import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

/** An abbreviation in half-width brackets right behind Chinese: 疾控中心(CDC). A single letter is a formula's or a grade's; what stands
 * behind 聚, 式 and 函数 is a chemist's or a mathematician's. */
const pattern =
  /(?<=[\u4e00-\u9fff”》])(?<!聚|式|函数|定理)\(([A-Z][A-Za-z0-9&./·’' -]*[A-Za-z0-9]|[A-Za-z]{2,}(?: [A-Za-z]+)*)\)(?![=/×^²³_])/gu;

/** Half-width brackets round Latin letters alone, behind Chinese. Brackets round Chinese are
 * `punctuation/halfwidth-brackets`'. */
export const latinInBrackets: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/latin-in-brackets',
      title: '汉字后面的外文缩写用了半角括号',
      basis: 'GB/T 15834—2011 5.1',
      fix: 'safe',
      wrong: '县疾控中心(CDC)派员到场指导。',
      right: '县疾控中心（CDC）派员到场指导。',
    },
  ],
  check: (passage) =>
    passage.text.includes('(')
      ? inProse(passage, pattern).map(({ 0: found, 1: inner = '', index: start }) => {
          const end = start + found.length;
          return {
            start,
            end,
            message: `出现“${found}”，应为“（${inner}）”`,
            hint: '中文里的括号用全角，括号里是外文缩写时也一样',
            changes: [
              { start, end: start + 1, text: '（' },
              { start: end - 1, end, text: '）' },
            ],
          };
        })
      : [],
};
