import { inProse } from '../../passage/in-prose.js';
import { rangeMark } from '../../prose/range-mark.js';
import type { PassageRule } from '../rule.js';

const pattern = /(?<![\d.A-Za-z第表图式])(\d{1,3}(?:\.\d+)?)([～~—–\-－至到]+)(\d{1,3}(?:\.\d+)?)([%％])/gu;

/** A range of percentages that has its mark only once: 15～30%. The mark between them is `punctuation/number-range`'s. */
export const percentRange: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/percent-range',
      title: '百分数的范围里前一个数缺百分号',
      basis: 'GB/T 15835—2011；GB/T 15834—2011',
      fix: 'safe',
      wrong: '学生票优惠15～30%，老年人免费。',
      right: '学生票优惠15%～30%，老年人免费。',
    },
  ],
  check: (passage) => {
    if (!/[%％]/u.test(passage.text)) return [];
    return inProse(passage, pattern)
      .filter(({ 1: from, 3: to }) => Number(from) > 0 && Number(from) < Number(to))
      .map(({ index: start, 0: found, 1: from = '', 2: mark = '', 3: to = '', 4: percent = '' }) => ({
        start,
        end: start + found.length,
        message: `出现“${found}”，应为“${from}${percent}${rangeMark(mark)}${to}${percent}”`,
        hint: '范围两头的百分号都要写，否则前一个数会被看成整数',
        changes: [{ start: start + from.length, end: start + from.length, text: percent }],
      }));
  },
};
