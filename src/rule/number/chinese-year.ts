import { replacement } from '../../passage/found.js';
import { datesWithChinese } from '../../passage/written-date.js';
import { isQuoted } from '../../prose/enclosed.js';
import type { PassageRule } from '../rule.js';

/** A year in Chinese numerals in running text: 二〇二六年; also where the office's own dates are in Chinese, which
 * is a matter of the masthead. A date that mixes both is `number/mixed-date`'s, one whose 〇 is a letter or a circle
 * `character/look-alike`'s. Quoted words, and a line that is nothing but the date (of a letter, an inscription), keep it. */
export const chineseYear: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/chinese-year',
      title: '正文里的年份用了汉字',
      basis: 'GB/T 15835—2011',
      fix: 'suggested',
      wrong: '二〇二六年，全镇清理河道12公里。',
      right: '2026年，全镇清理河道12公里。',
    },
  ],
  check: (passage) =>
    datesWithChinese(passage)
      .filter(({ isMixed, hasYear }) => hasYear && !isMixed)
      .filter(({ start, end }) => !isQuoted(passage.text, start) && end - start < passage.text.length)
      .filter(({ start, end }) => !/[OoＯ0０○]/u.test(passage.text.slice(start, end)))
      .map(({ start, end, arabic }) =>
        replacement(passage, start, end, arabic, '正文里的年、月、日用阿拉伯数字'),
      ),
};
