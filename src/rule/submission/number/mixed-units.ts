import type { PassageRule } from '../../rule.js';
import { inProse } from './prose.js';

const money = /(?<![\d.～—])(\d+(?:\.\d+)?)([万亿])元/gu;
const length = /\d(公里|千米|km|KM)(?![\w/²2时])/gu;

/** N23. Amounts of one paragraph in units that do not go together: 0.32亿元 beside 万元, 12000万元 beside 亿元, km beside 公里.
 * 3.2亿元 beside 3200万元 is as it should be. Stands at the one that could be written like the others. */
export const mixedUnits: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/mixed-units',
      severity: 'hint',
      title: '同一段里单位用得不一致',
      basis: '机关行文惯例',
      wrong: '工程投资3200万元，其中债券资金0.32亿元。',
      right: '工程投资3200万元，其中债券资金1200万元。',
    },
  ],
  check: (passage) => {
    if (!/[万亿]元|km/iu.test(passage.text)) return [];
    return [...oddMoney(), ...oddLength()];

    function oddMoney() {
      const amounts = inProse(passage, money);
      const units = new Set(amounts.map(({ 2: unit }) => unit));
      if (units.size < 2) return [];
      return amounts
        .filter(({ 1: number, 2: unit }) => (unit === '亿' ? Number(number) < 1 : Number(number) >= 10000))
        .slice(0, 1)
        .map(({ index: start, 0: found, 2: unit }) => ({
          start,
          end: start + found.length,
          message: `同一段里既用“万元”又用“亿元”，“${found}”可换算成${unit === '亿' ? '万元' : '亿元'}`,
          hint: '同一段里的金额用同一个单位，便于对照',
        }));
    }

    function oddLength() {
      const lengths = inProse(passage, length);
      const [first] = lengths;
      const other = lengths.find(({ 1: unit }) => unit !== first?.[1]);
      if (!first || !other) return [];
      const start = other.index + 1;
      return [
        {
          start,
          end: start + (other[1] ?? '').length,
          message: `同一段里既用“${first[1]}”又用“${other[1]}”`,
          hint: '同一段里的长度用同一个单位',
        },
      ];
    }
  },
};
