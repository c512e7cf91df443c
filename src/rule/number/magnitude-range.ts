import { inProse } from '../../passage/in-prose.js';
import { hundreds } from '../../prose/measure.js';
import { rangeMark } from '../../prose/range-mark.js';
import type { PassageRule } from '../rule.js';

/** Before 名 and the like 第 makes it an order; a first number of four digits may be meant as it stands. */
const pattern = new RegExp(
  `(?<![\\d.A-Za-z第表图式])(\\d{1,3}(?:\\.\\d+)?)([～~—–\\-－至到]+)(\\d{1,3}(?:\\.\\d+)?)(万亿|[百千]?万|亿|${hundreds})`,
  'gu',
);

/** A range whose 万 or 亿, or 千 before what is counted, stands only once: 9～16亿. The mark between them is
 * `punctuation/number-range`'s. 从1到100万 may be meant as it stands. */
export const magnitudeRange: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/magnitude-range',
      title: '数值的范围里前一个数缺“万”或“亿”',
      basis: 'GB/T 15835—2011',
      fix: 'safe',
      wrong: '合作社年收入达到30～50万元。',
      right: '合作社年收入达到30万～50万元。',
    },
  ],
  check: (passage) => {
    if (!/[万亿百千]/u.test(passage.text)) return [];
    return inProse(passage, pattern)
      .filter(({ 1: from, 3: to }) => Number(from) > 0 && Number(from) < Number(to))
      .filter(
        ({ index, 2: mark = '' }) => !(/[至到]/u.test(mark) && /[从由]/u.test(passage.text[index - 1] ?? '')),
      )
      .map(({ index: start, 0: found, 1: from = '', 2: mark = '', 3: to = '', 4: unit = '' }) => ({
        start,
        end: start + found.length,
        message: `出现“${found}”，应为“${from}${unit}${rangeMark(mark)}${to}${unit}”`,
        hint: `范围两头的“${unit}”都要写，否则前一个数会差出许多倍`,
        changes: [{ start: start + from.length, end: start + from.length, text: unit }],
        ...(Number(to) / Number(from) > 20 ? { isUnsure: true as const } : {}),
      }));
  },
};
