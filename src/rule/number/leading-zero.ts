import { replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

const pattern =
  /(?<=[\p{Script=Han}～—])\.\d+(?=个百分点|[%％‰万亿元米吨亩斤克倍度℃]|分(?![钟别类成布])|公[里斤顷]|千[米克瓦]|平方|立方|小时|[毫厘]米)/gu;
/** Behind words that do not want a number the point may be a full stop of half width. */
const sure = /[长降高低升少加为约达近仅至到落大窄快缓占比超过足涨跌出了～—]/u;

/** A decimal without its zero: .5个百分点. */
export const leadingZero: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/leading-zero',
      title: '小数点前面缺0',
      basis: 'GB/T 15835—2011',
      fix: 'safe',
      wrong: '入户走访率提高.5个百分点。',
      right: '入户走访率提高0.5个百分点。',
    },
  ],
  check: (passage) => {
    if (!/\.\d/u.test(passage.text)) return [];
    return inProse(passage, pattern).map(({ index, 0: found }) => ({
      ...replacement(passage, index, index + found.length, `0${found}`, '小于1的小数，小数点前面要写0'),
      ...(sure.test(passage.text[index - 1] ?? '') ? {} : { isUnsure: true as const }),
    }));
  },
};
