import type { Found } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

const money = /(?<![\d.～—])(\d+(?:\.\d+)?)([万亿])元/gu;
/** A unit in Chinese and by its symbol. */
const symbols = [
  /(?<![\d.])(\d+(?:\.\d+)?)(公里|km|KM)(?![\w/²2³3时])/gu,
  /(?<![\d.])(\d+(?:\.\d+)?)(米|m)(?![\w/²2³3])/gu,
  /(?<![\d.])(\d+(?:\.\d+)?)(公斤|kg|KG)(?![\w/])/gu,
];

/** Amounts of one paragraph in units that do not go together: 0.32亿元 beside 万元, 12000万元 beside 亿元, km beside 公里, m beside 米.
 * 3.2亿元 beside 3200万元 is as it should be. Stands at the one that could be written like the others. */
export const mixedUnits: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/mixed-units',
      title: '同一段里单位用得不一致',
      basis: '机关行文惯例',
      wrong: '工程投资3200万元，其中债券资金0.32亿元。',
      right: '工程投资3200万元，其中债券资金1200万元。',
    },
  ],
  check: (passage) => {
    const { text } = passage;
    const hasMoney = text.includes('万元') && text.includes('亿元');
    return [...(hasMoney ? oddMoney() : []), ...(/\d(?:km|m|kg)/iu.test(text) ? oddSymbols() : [])];

    function oddMoney(): readonly Found[] {
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

    function oddSymbols(): readonly Found[] {
      return symbols.flatMap((pattern) => {
        const amounts = inProse(passage, pattern);
        const [first] = amounts;
        const other = amounts.find(({ 2: unit }) => unit !== first?.[2]);
        if (!first || !other) return [];
        const [found, , unit = ''] = other;
        return [
          {
            start: other.index,
            end: other.index + found.length,
            message: `“${found}”与同一段里的“${first[0]}”单位写法不同，“${unit}”应与“${first[2]}”统一`,
            hint: '同一段里的同一种量用同一个单位',
          },
        ];
      });
    }
  },
};
