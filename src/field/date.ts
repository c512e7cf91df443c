import { dateFragment } from './fragment.js';
import { halfWidth, likelyDate } from './likely.js';
import { type Placed, type Shape, unnamed, wrongType } from './shape.js';
import { lookedUp } from './text.js';

/** A calendar day; `iso` is padded: 2024-03-14. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly iso: string;
}

/** A day written 2024-03-14 or 2024-3-14. Finds `structure/impossible-date`. */
export function date(): Shape<Placed<CalendarDate>> {
  const text = lookedUp();
  return {
    schema: dateFragment,
    read(node, report, subject = unnamed) {
      const value = text.read(node, report, subject);
      if (!value) return undefined;
      const { span } = value;
      const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(value.text);
      if (!parts) {
        const likely = suggestion(value.text);
        const hint = wayOut(value.text);
        const found = `“${value.text}”`;
        const answer = likely === undefined ? {} : { likely, isCertain: isPlain(value.text) };
        report(wrongType({ span, subject, expected: '2024-03-14这样的日期', found, hint, ...answer }));
        return undefined;
      }
      const found = calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
      if (found) return { value: found, span };
      report({
        code: 'structure/impossible-date',
        severity: 'error',
        message: `“${value.text}”不是日历上有的日期`,
        span,
        hint: impossibility(Number(parts[1]), Number(parts[2])),
      });
      return undefined;
    },
  };
}

/** The day, if the calendar has it. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return { year, month, day, iso: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function impossibility(year: number, month: number): string {
  if (month < 1 || month > 12) return '月份应在1到12之间';
  return `${year}年${month}月有${daysIn(year, month)}天`;
}

function suggestion(text: string): string | undefined {
  const [year = 0, month = 0, day = 0] = likelyDate(text) ?? [];
  return calendarDate(year, month, day)?.iso;
}

/** Whether nothing but a day is written, no weekday or time that would be lost. */
function isPlain(text: string): boolean {
  return /^[0-9]{4}(?:[-./．。、—–－][0-9]{1,2}[-./．。、—–－][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}[日号]?|[0-9]{4})$/u.test(
    halfWidth(text).replace(/\s/gu, ''),
  );
}

function wayOut(text: string): string {
  if (/^[0-9]{2}\D[0-9]{1,2}\D[0-9]{1,2}\D?$/u.test(text)) return '年份要写四位，如2024-03-14';
  if (/^[0-9]{1,2}[月.\-/][0-9]{1,2}[日号]?$/u.test(text)) return '请写上年份，如2024-03-14';
  return '按年-月-日写成2024-03-14的样子';
}
