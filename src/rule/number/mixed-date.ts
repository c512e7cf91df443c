import { replacement } from '../../passage/found.js';
import { datesWithChinese } from '../../passage/written-date.js';
import type { PassageRule } from '../rule.js';

/** One date in Chinese and Arabic numerals: 二〇二六年3月. Lunar months and feasts are left alone. */
export const mixedDate: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/mixed-date',
      title: '同一个日期里混用汉字和阿拉伯数字',
      basis: 'GB/T 15835—2011',
      fix: 'suggested',
      wrong: '二〇二六年3月，全镇清理河道12公里。',
      right: '2026年3月，全镇清理河道12公里。',
    },
  ],
  check: (passage) =>
    datesWithChinese(passage)
      .filter(({ isMixed }) => isMixed)
      .map(({ start, end, arabic }) =>
        replacement(passage, start, end, arabic, '一个日期只用一种数字，正文里用阿拉伯数字'),
      ),
};
