import { type CalendarDate, calendarDate, daysIn } from '../field/calendar.js';
import { dateAt, dayNumber } from '../field/day-number.js';
import { possibleDates, writtenDate } from '../field/written-date.js';

/** A new submission's day, as 2024-03-14, or those that an answer may mean: none if it is no day. */
export type DraftDate =
  | { readonly kind: 'day'; readonly iso: string }
  | { readonly kind: 'unsure'; readonly days: readonly string[] };

/** The day that an answer clearly says, however it is written: 2024年3月14日, 昨天. One without its year, or with a year of two figures, is
 * not clear; without a year the last one up to today, as 2024-03-14, is proposed. */
export function draftDate(answer: string, today: string): DraftDate {
  const back = daysBack.find(([words]) => words.includes(answer.trim()))?.[1];
  const now = writtenDate(today)?.date;
  if (back !== undefined && now) return { kind: 'day', iso: before(now, back).iso };
  const written = writtenDate(answer);
  if (written) return { kind: 'day', iso: written.date.iso };
  const days = possibleDates(answer);
  const nearest = days.length === 0 && now ? lastOf(answer, now) : undefined;
  return { kind: 'unsure', days: [...days, ...(nearest ? [nearest] : [])].map(({ iso }) => iso) };
}

/** The day that is said of an issue to come, however it is written: 2026年3月18日, 明天; one without its year is the first from today on, as
 * 2024-03-14. */
export function comingDate(answer: string, today: string): DraftDate {
  const now = writtenDate(today)?.date;
  const ahead = ['明天', '后天'].indexOf(answer.trim());
  const near = now && ahead >= 0 ? dateAt(dayNumber(now) + ahead + 1) : now && firstOf(answer, now);
  return near ? { kind: 'day', iso: near.iso } : draftDate(answer, today);
}

const daysBack: readonly (readonly [words: readonly string[], days: number])[] = [
  [['今天', '今日'], 0],
  [['昨天', '昨日'], 1],
  [['前天', '前日'], 2],
];

function before(date: CalendarDate, days: number): CalendarDate {
  if (days === 0) return date;
  const { year, month, day } = date;
  const [fromYear, fromMonth] = month === 1 ? [year - 1, 12] : [year, month - 1];
  const previous =
    calendarDate(year, month, day - 1) ?? calendarDate(fromYear, fromMonth, daysIn(fromYear, fromMonth));
  return previous ? before(previous, days - 1) : date;
}

/** The last day of a month and a day up to today: 3月14日, 3.14, 三月十四日. */
function lastOf(answer: string, today: CalendarDate): CalendarDate | undefined {
  const inYear = (year: number): CalendarDate | undefined => {
    const date = writtenDate(`${year}年${answer.trim()}`)?.date;
    return date && date.iso <= today.iso ? date : undefined;
  };
  return inYear(today.year) ?? inYear(today.year - 1);
}

/** The first day of a month and a day from today on. */
function firstOf(answer: string, today: CalendarDate): CalendarDate | undefined {
  const days = [today.year, today.year + 1].map((year) => writtenDate(`${year}年${answer.trim()}`)?.date);
  return days.find((date) => date !== undefined && date.iso >= today.iso);
}
