import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

const number = '(?<![\\d.])(\\d+(?:\\.\\d+)?)([万亿]?)';
const pattern = new RegExp(
  `[由从][^，。；]{0,14}?${number}([^\\d，。；]{0,12}?)[到至为](?:\\d{4}年[底末]?的?)?[^\\d，。；]{0,8}${number}[^\\d，。；]{0,10}[，、（]([^\\d，。；]{0,12})(翻了?([一两二三四])番)(多?)`,
  'gu',
);

/** Nothing that could be a measure word: the first number's 万 or 亿 stands at the second. */
const bare = /^(?:增加|增长|提高|上升|扩大|发展)?$/u;

/** 翻番 that the two values in the text do not bear out: 翻一番 is twice as much, 翻两番 four times. */
export const doubling: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/doubling',
      title: '“翻番”与文中的两个数对不上',
      basis: '统计用语惯例：翻一番是原来的2倍，翻两番是4倍',
      wrong: '蔬菜年产量由3.6万吨增加到7.2万吨，翻了两番。',
      right: '蔬菜年产量由3.6万吨增加到7.2万吨，翻了一番。',
    },
  ],
  check: (passage) => {
    if (!passage.text.includes('番')) return [];
    return inProse(passage, pattern).flatMap((match) => {
      const [
        whole,
        from = '',
        fromUnit = '',
        between = '',
        to = '',
        toUnit = '',
        lead = '',
        words = '',
        times = '',
      ] = match;
      // A unit said once, at the second number, counts for both.
      const ratio =
        amountOf(to, toUnit) / amountOf(from, fromUnit === '' && bare.test(between) ? toUnit : fromUnit);
      const claimed = times === '两' ? 2 : '一二三四'.indexOf(times) + 1;
      const least = 2 ** claimed * (/[近将约]/u.test(lead) ? 0.75 : 0.9);
      if (!(ratio > 1) || (ratio >= least && ratio < 2 ** (claimed + 1) * 0.98)) return [];
      const start = match.index + whole.lastIndexOf(words);
      return [
        {
          start,
          end: start + words.length,
          message: `${from}${fromUnit}到${to}${toUnit}是${inWords(ratio)}倍，与“${words}”不符`,
          hint: '翻一番是原来的2倍，翻两番是4倍，翻三番是8倍；请核对数字，或改写成“增长……%”',
        },
      ];
    });
  },
};

function amountOf(number: string, unit: string): number {
  return Number(number) * (unit === '亿' ? 1e8 : unit === '万' ? 1e4 : 1);
}

function inWords(ratio: number): string {
  return String(Math.round(ratio * 100) / 100);
}
