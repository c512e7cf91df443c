import { type Found, replacement } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import type { PassageRule } from '../rule.js';

const years =
  /(?<![\d.\-/〔第])(?:19|20)\d{2}年?([-–－~]{1,2})(?:19|20)\d{2}(?:年|学年|年度|赛季|供暖季|采暖季|(?<=（\d{4}[-–－~]{1,2}\d{4})(?=）))/gu;
const days =
  /(?<![\d.\-/第号:：])(?:\d{1,2}月\d{1,2}日|\d{1,2}月|\d{1,2}日|\d{1,2})([-–－~]{1,2})(?:\d{1,2}月\d{1,2}日|\d{1,2}月(?!\d)|\d{1,2}日(?!内))/gu;
const clock = /(?<![\d:：])\d{1,2}[:：][0-5]\d([-–－~]{1,2})\d{1,2}[:：][0-5]\d(?![\d:：])/gu;

/** Years, days or times of day joined by a hyphen or the ASCII ~: from when to when takes —. Figures are `punctuation/number-range`'s. */
export const yearRange: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/year-range',
      title: '起止时间之间没有用一字线',
      basis: 'GB/T 15834—2011 4.13',
      fix: 'safe',
      wrong: '县里编制了2021-2025年水网建设规划。',
      right: '县里编制了2021—2025年水网建设规划。',
    },
  ],
  check: (passage) =>
    /\d[年月日]?[-–－~]{1,2}\d/u.test(passage.text)
      ? [years, days, clock].flatMap((pattern) =>
          [...passage.text.matchAll(pattern)].flatMap(({ 0: found, 1: mark = '', index }) =>
            judge(passage, found, mark, index),
          ),
        )
      : [],
};

function judge(passage: Passage, found: string, mark: string, start: number): readonly Found[] {
  const at = start + found.indexOf(mark);
  const changes = [{ start: at, end: at + mark.length, text: '—' }];
  if (isSpared(passage, at, at + mark.length) || !isRange(found, mark)) return [];
  const right = found.replace(mark, '—');
  return [
    {
      ...replacement(passage, start, start + found.length, right, '起止时间之间用一字线“—”，占一格'),
      changes,
    },
  ];
}

/** From an earlier year to a later one; days and times may go over a year's or a day's end. */
function isRange(found: string, mark: string): boolean {
  const [from = '', to = ''] = found.split(mark);
  return !/^\d{4}/u.test(from) || Number.parseInt(from, 10) < Number.parseInt(to, 10);
}
