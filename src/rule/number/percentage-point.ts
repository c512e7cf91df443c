import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

const number = '(\\d+(?:\\.\\d+)?)';
const growth = '(?:上升|提高|提升|增长|增加|下降|降低|减少|回落)了?';
const shares = `[由从][^，。；%]{0,14}?(?<![\\d.])${number}%[^，。；%\\d]{0,10}[到至为](?:\\d{4}年[底末]?的?)?${number}%`;
/** The two shares before the growth, or behind it. */
const patterns = [
  new RegExp(`${shares}[，（][^，。；%\\d]{0,10}${growth}${number}%`, 'gu'),
  new RegExp(`${growth}${number}%[，（][^，。；%\\d]{0,6}${shares}`, 'gu'),
];

/** % for the difference of two shares, where both stand in the text and the arithmetic shows it: 由65%上升到82%，上升17%. */
export const percentagePoint: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/percentage-point',
      title: '两个百分数相差的数写成了百分数',
      basis: '统计用语惯例',
      wrong: '参保比例由65%提高到82%，提高17%。',
      right: '参保比例由65%提高到82%，提高17个百分点。',
    },
  ],
  check: (passage) => {
    // Two shares and the growth.
    if (passage.text.split('%').length < 4) return [];
    return patterns.flatMap((pattern, i) =>
      inProse(passage, pattern).flatMap(({ index, 0: found, 1: a = '', 2: b = '', 3: c = '' }) => {
        const [before, after, change] = i === 0 ? [a, b, c] : [b, c, a];
        if (!isDifference(Number(before), Number(after), Number(change))) return [];
        const start = index + (i === 0 ? found.length - c.length - 1 : found.indexOf(`${a}%`));
        return [
          {
            start,
            end: start + change.length + 1,
            message: `${before}%与${after}%相差${change}个百分点，出现“${change}%”，应为“${change}个百分点”`,
            hint: '比例与比例相减得百分点；“提高17%”说的是原来比例的17%',
          },
        ];
      }),
    );
  },
};

/** Whether the change is what the shares differ by, and not also what they grew by of the first. */
function isDifference(before: number, after: number, change: number): boolean {
  const difference = Math.abs(after - before);
  const rate = (difference / before) * 100;
  return Math.abs(difference - change) < 0.001 && Math.abs(rate - change) > 0.5;
}
