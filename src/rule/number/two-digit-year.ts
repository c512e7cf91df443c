import { replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { Article } from '../../passage/passage.js';
import { isQuoted } from '../../prose/enclosed.js';
import type { PassageRule } from '../rule.js';

/** A month, a quarter or the like behind it makes it a year; 10年3个月 and 有期徒刑11年6月 are stretches of time. */
const pattern =
  /(?<!\d)\d{2}年(?=(?:1[0-2]|0?[1-9])月|度|底(?![蕴子气色数线牌价部])|[上下]半年|第?[一二三四1-4]季度)/gu;
/** Characters that make it another calendar's, a stretch of time, a decimal or the end of a range. */
const otherwise =
  /[.,’'第前近共约满整经]$|\d年?[—～\-至到]$|(?:公元|民国|光绪|徒刑|刑期|判刑|获刑|服刑|判处|历时|为期|长达|累计|工龄|党龄|超过|达到?)$/u;

/** A year of two digits: 26年3月. Ranges such as 2021—25年 and spoken words are left alone. */
export const twoDigitYear: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/two-digit-year',
      title: '年份只写了两位',
      basis: 'GB/T 15835—2011',
      fix: 'suggested',
      wrong: '26年3月，全镇清理河道12公里。',
      right: '2026年3月，全镇清理河道12公里。',
    },
  ],
  check: (passage, _, article) =>
    inProse(passage, pattern)
      .filter(
        ({ index }) =>
          !isQuoted(passage.text, index) &&
          !otherwise.test(passage.text.slice(Math.max(index - 3, 0), index)),
      )
      .map(({ index, 0: found }) => {
        const digits = found.slice(0, 2);
        const right = `${centuryOf(Number(digits), article)}${digits}年`;
        return replacement(passage, index, index + 3, right, '年份要写全四位');
      }),
};

/** The century that puts the year nearest behind the event. */
function centuryOf(year: number, { date }: Article): number {
  const latest = (date?.year ?? 2040) + 10;
  const century = Math.floor(latest / 100);
  return century * 100 + year <= latest ? century : century - 1;
}
