import { coded } from '../fault/severity.js';
import { type CalendarDate, calendarDate, daysIn } from './calendar.js';
import { dateFragment } from './fragment.js';
import { type Placed, type Shape, unnamed, wrongType } from './shape.js';
import { lookedUp } from './text.js';
import { possibleDates, writtenDate } from './written-date.js';

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
        const meant = writtenDate(value.text);
        const hint = wayOut(value.text);
        const found = `“${value.text}”`;
        const answer = meant ? { likely: meant.date.iso, isCertain: meant.isPlain } : {};
        report(wrongType({ span, subject, expected: '2024-03-14这样的日期', found, hint, ...answer }));
        return undefined;
      }
      const found = calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
      if (found) return { value: found, span };
      report({
        ...coded('structure/impossible-date'),
        message: `“${value.text}”不是日历上有的日期`,
        span,
        hint: impossibility(Number(parts[1]), Number(parts[2])),
      });
      return undefined;
    },
  };
}

function impossibility(year: number, month: number): string {
  if (month < 1 || month > 12) return '月份应在1到12之间';
  return `${year}年${month}月有${daysIn(year, month)}天`;
}

function wayOut(text: string): string {
  const days = possibleDates(text).map(({ iso }) => iso);
  const [day] = days;
  if (days.length > 1) return `分不清哪个是月、哪个是日，请写成 ${days.join(' 或 ')}`;
  if (day !== undefined) return `年份要写四位、写在最前，如果是这一天，请写成 ${day}`;
  if (/^[0-9]{1,2}[月.\-/][0-9]{1,2}[日号]?$/u.test(text)) return '请写上年份，如2024-03-14';
  return '按年-月-日写成2024-03-14的样子';
}
