import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

const absolute =
  /增长(?=[了近约]?(?:\d+(?:\.\d+)?)[万亿]*[多余]?(?:元|人次?|名|户|家|吨|亩|件|辆|台|套|公里|公斤|千瓦|平方米|立方米))/gu;
/** Only where it is said what it is compared with. */
const rate =
  /增加(?<=(?:同比|环比|[比较](?:上年|去年|上月|上季度?)(?:同期)?)增加)(?=[了近约]?\d+(?:\.\d+)?[%％])/gu;

/** 增长 with an amount, 增加 with a rate: 增长277万元, 同比增加15%. */
export const growthWord: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/growth-word',
      title: '“增长”接了绝对数，或“增加”接了比率',
      basis: '统计用语惯例',
      fix: 'suggested',
      wrong: '村集体收入比上年增长277万元。',
      right: '村集体收入比上年增加277万元。',
    },
  ],
  check: (passage) => {
    if (!passage.text.includes('增')) return [];
    return [
      ...found('增加', absolute, '后面是数量，用“增加”'),
      ...found('增长', rate, '后面是比率，用“增长”'),
    ];

    function found(right: string, pattern: RegExp, hint: string) {
      return inProse(passage, pattern).map(({ index: start, 0: wrong }) => ({
        start,
        end: start + wrong.length,
        message: `出现“${wrong}”，应为“${right}”`,
        hint,
        changes: [{ start, end: start + wrong.length, text: right }],
      }));
    }
  },
};
