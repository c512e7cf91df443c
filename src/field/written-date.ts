import { type CalendarDate, calendarDate, weekdayOf } from './calendar.js';
import { chineseNumber, halfWidth } from './likely.js';

/** A day as somebody wrote it. */
export interface WrittenDate {
  readonly date: CalendarDate;
  /** Nothing but the day is said: no hour that would be lost, no other weekday than the calendar's. */
  readonly isPlain: boolean;
}

const figures = '[0-9〇○零一二三四五六七八九十廿卅]';
const mark = (word: string): string => `(?:\\s*[-./。、·—–\\\\${word}]\\s*|\\s+)`;
const written = new RegExp(
  `^(${figures}{4})${mark('年')}(${figures}{1,3})${mark('月')}(${figures}{1,3})\\s*[日号]?(?<rest>[^日号0-9〇○零一二三四五六七八九十至到~—–-].*)?$`,
  'u',
);

/** The day that is written year, month, day, in whatever figures, with whatever marks between them: 2025年3月7日, 2025/3/7, 20250307,
 * ２０２５.３.７, 二〇二五年三月七日, 2025-03-07 00:00. Undefined where there is none, or the calendar does not have it. */
export function writtenDate(text: string): WrittenDate | undefined {
  const plain = halfWidth(text).trim();
  const parts = written.exec(plain) ?? /^([0-9]{4})([0-9]{2})([0-9]{2})$/u.exec(plain);
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1, 4).map(numberOf);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = calendarDate(year, month, day);
  return date && { date, isPlain: saysNoMore(parts.groups?.rest ?? '', date) };
}

/** The days that a date without its year's first figures, or with its year behind, may mean: 25-7-8, 7.5.2025. */
export function possibleDates(text: string): readonly CalendarDate[] {
  const plain = halfWidth(text).replace(/\s/gu, '');
  const short = /^'?([0-9]{2})(?:年|[-./。])([0-9]{1,2})(?:月|[-./。])([0-9]{1,2})[日号]?$/u.exec(plain);
  if (short) return [calendarDate(2000 + Number(short[1]), Number(short[2]), Number(short[3]))].filter(isDay);
  const behind = /^([0-9]{1,2})[-./。]([0-9]{1,2})[-./。]([0-9]{4})$/u.exec(plain);
  if (!behind) return [];
  const [first = 0, second = 0, year = 0] = behind.slice(1).map(Number);
  const days = [calendarDate(year, first, second), calendarDate(year, second, first)].filter(isDay);
  return first === second ? days.slice(0, 1) : days;
}

function isDay(date: CalendarDate | undefined): date is CalendarDate {
  return date !== undefined;
}

/** 2025, 二〇二五, 7, 十二, 廿八 as a number. */
function numberOf(figures: string): number | undefined {
  if (/^[0-9]+$/u.test(figures)) return Number(figures);
  const numeral = figures
    .replace(/[0○]/gu, '〇')
    .replace(/[1-9]/gu, (digit) => '一二三四五六七八九'[Number(digit) - 1] ?? '')
    .replace(/^廿/u, '二十')
    .replace(/^卅/u, '三十');
  return chineseNumber(numeral);
}

/** Whether what stands behind a day is a mark, midnight as spreadsheets add it, or the weekday that it is. */
function saysNoMore(rest: string, date: CalendarDate): boolean {
  if (/^(?:[.。]?|(?:T|\s+)00?:00(?::00(?:\.0+)?)?Z?)$/u.test(rest)) return true;
  const [, weekday] = /^\s*\(?(?:周|星期|礼拜)([一二三四五六日天])\)?$/u.exec(rest) ?? [];
  return weekday !== undefined && weekday.replace('天', '日') === weekdayOf(date);
}
