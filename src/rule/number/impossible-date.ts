import { calendarDate } from '../../field/calendar.js';
import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

const pattern =
  /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号]?[至到—～~-])?(\d{1,2})[日号](?![均线楼院机井台])/gu;
/** A decimal, or a lunar month. */
const otherwise = /[\d.]$|(?:农历|阴历|旧历)$/u;
const monthOfYear = /(?<!\d)\d{4}年(?:1[3-9]|[2-9]\d|00?)月/gu;
const aLeapYear = 2000;

/** A day that the calendar does not have: 2月30日. 2月29日 without a year is possible. */
export const impossibleDate: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/impossible-date',
      title: '日历上没有的日期',
      basis: '公历',
      wrong: '2月30日，全镇清理河道12公里。',
      right: '2月28日，全镇清理河道12公里。',
    },
  ],
  check: (passage) => {
    if (!passage.text.includes('月')) return [];
    const days = inProse(passage, pattern).filter(
      ({ index, 1: year, 2: month, 3: from, 4: day }) =>
        !otherwise.test(passage.text.slice(Math.max(index - 2, 0), index)) &&
        [from, day].some((each) => each !== undefined && !isDay(year, Number(month), Number(each))),
    );
    const taken = new Set(days.map(({ index }) => index));
    const months = inProse(passage, monthOfYear).filter(({ index }) => !taken.has(index));
    return [...days, ...months].map(({ index: start, 0: found }) => ({
      start,
      end: start + found.length,
      message: `日历上没有“${found}”`,
      hint: '请按原始材料核对月、日',
    }));
  },
};

function isDay(year: string | undefined, month: number, day: number): boolean {
  return calendarDate(year === undefined ? aLeapYear : Number(year), month, day) !== undefined;
}
