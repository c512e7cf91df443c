import { type Found, replacement } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { hundreds } from '../../prose/measure.js';
import type { PassageRule } from '../rule.js';

/** Words for what is counted or measured, so that the hyphen before it is no minus, no score and no part of a number. */
const units = `万亿|[百千]?万|亿|${hundreds}|%|％|‰|℃|°C|个百分点|倍|成|折|天|周岁|岁|年|个月|个|小时|分钟|秒|名|人|人次|户|家|件|条|项|次|起|例|处|只|头|尾|株|棵|辆|台|套|张|本|份|批|场|层|元|吨|公斤|千克|克|斤|米|公里|千米|厘米|毫米|平方米|立方米|平方公里|公顷|亩|升|毫升|千瓦|度|级|mm|cm|km|kg|m|g`;

const pattern = new RegExp(
  `(?<![\\d.A-Za-z/:：第\\-—～~])(\\d{1,6}(?:\\.\\d+)?)(?:${units})?元?([-–－~]{1,2})(\\d{1,6}(?:\\.\\d+)?)(?![\\d.:：\\-—～~])((?:${units})?)(?![A-Za-z])`,
  'gu',
);

/** Figures joined by a hyphen, where a thing is counted or measured, or by the ASCII ~: from how much to how much takes ～. Years, days and
 * times are `punctuation/year-range`'s; a unit that stands only once is `number/percent-range`'s and `number/magnitude-range`'s. */
export const numberRange: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/number-range',
      title: '数值范围之间没有用浪纹线',
      basis: 'GB/T 15834—2011 4.13；GB/T 15835—2011',
      fix: 'safe',
      wrong: '办理时间由15-30天缩短到5天。',
      right: '办理时间由15～30天缩短到5天。',
    },
  ],
  check: (passage) =>
    /[-–－~]\d/u.test(passage.text)
      ? [...passage.text.matchAll(pattern)].flatMap((match) => judge(passage, match))
      : [],
};

/** Parts of a bridge, before which its spans are counted and measured. */
const spans = /^[\u4e00-\u9fff]{0,8}(?:板|箱梁|T梁|梁桥|板桥|拱桥|小箱梁|空心板|跨|孔)/u;

function judge(passage: Passage, match: RegExpExecArray): readonly Found[] {
  const { 0: found, 1: from = '', 2: mark = '', 3: to = '', 4: unit = '', index: start } = match;
  const at = start + found.indexOf(mark, from.length);
  const isYear = /^(?:19|20)\d{2}$/u;
  const isDate =
    (isYear.test(to) && unit === '年') || /^[月日时点]/u.test(passage.text.slice(start + found.length));
  const isCounted = unit !== '' || mark.startsWith('~');
  // 3-20米空心板桥: three spans of twenty metres.
  const isSpans = /^\d{1,2}[-–－]\d/u.test(found) && spans.test(passage.text.slice(start + found.length));
  if (isDate || isSpans || !isCounted || Number(from) >= Number(to) || /^0\d/u.test(from)) return [];
  if (isSpared(passage, at, at + mark.length)) return [];
  const right = `${found.slice(0, at - start)}～${found.slice(at - start + mark.length)}`;
  // A unit that stands once is mended by the rule of its unit; what is called right has it.
  const shared = new RegExp(`^${from}[-–－~]`, 'u').test(found)
    ? /^(?:[百千]?万|亿|[百千](?![克米瓦])|[%％])/u.exec(unit)?.[0]
    : undefined;
  const whole = shared ? `${from}${shared}～${found.slice(at - start + mark.length)}` : right;
  return [
    {
      ...replacement(passage, start, start + found.length, whole, '数值范围用浪纹线“～”，占一格'),
      changes: [{ start: at, end: at + mark.length, text: '～' }],
    },
  ];
}
