import { type CalendarDate, calendarDate, weekdayOf } from '../../field/calendar.js';
import { inProse } from '../../passage/in-prose.js';
import type { Article } from '../../passage/passage.js';
import type { PassageRule } from '../rule.js';

/** Without brackets something must follow that cannot be a name: 3月5日周一鸣 is a person's. */
const pattern =
  /(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日(?:[（(]((?:星期|周|礼拜)([一二三四五六日天]))(?=[）)、，上下晚中])|((?:星期|周|礼拜)([一二三四五六日天]))(?=[上下晚中]午?|[，、。；\d至—～-]|$))/gu;

/** A weekday that the calendar does not have on that day. Without a year the day is the one nearest to the event's; it
 * is not judged where a year written in the paragraph would make it right. */
export const weekday: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/weekday',
      title: '星期与日期对不上',
      basis: '公历',
      fix: 'suggested',
      wrong: '2026年3月5日（星期三），全镇清理河道12公里。',
      right: '2026年3月5日（星期四），全镇清理河道12公里。',
    },
  ],
  check: (passage, _, article) => {
    if (!/星期|周|礼拜/u.test(passage.text)) return [];
    return inProse(passage, pattern).flatMap((match) => {
      const [whole, year, month, day, inBrackets, , plain] = match;
      const word = inBrackets ?? plain ?? '';
      const dates = possible(year, Number(month), Number(day), passage.text, article);
      const [date] = dates;
      const said = word.slice(-1) === '天' ? '日' : word.slice(-1);
      if (!date || dates.some((each) => weekdayOf(each) === said)) return [];
      const right = `${word.slice(0, -1)}${weekdayOf(date)}`;
      const start = match.index + whole.lastIndexOf(word);
      const end = start + word.length;
      return [
        {
          start,
          end,
          message: `${date.year}年${date.month}月${date.day}日是${right}，出现“${word}”，应为“${right}”`,
          hint: '请核对是日期还是星期写错了',
          changes: [{ start, end, text: right }],
        },
      ];
    });
  },
};

/** The days that may be meant, the likeliest first. */
function possible(
  year: string | undefined,
  month: number,
  day: number,
  text: string,
  { date }: Article,
): readonly CalendarDate[] {
  const years = year
    ? [Number(year)]
    : [
        ...(date ? [nearestYear(month, date)] : []),
        ...[...text.matchAll(/(?<!\d)(\d{4})年/gu)].map(({ 1: written }) => Number(written)),
      ];
  return years.flatMap((each) => calendarDate(each, month, day) ?? []);
}

function nearestYear(month: number, { year, month: from }: CalendarDate): number {
  if (month - from > 6) return year - 1;
  return from - month > 6 ? year + 1 : year;
}
