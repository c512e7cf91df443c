/** A calendar day; `iso` is padded: 2024-03-14. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly iso: string;
}

/** The day, if the calendar has it. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return { year, month, day, iso: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` };
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The name of a day in its week: 一 to 六, 日. */
export function weekdayOf(date: CalendarDate): string {
  return '日一二三四五六'[dayOfWeek(date)] ?? '';
}

/** 0 is Sunday; the civil calendar counted from March, so that a leap day ends its year. */
function dayOfWeek({ year, month, day }: CalendarDate): number {
  const shifted = month < 3 ? year - 1 : year;
  const fromMarch = (month + 9) % 12;
  const daysBefore = Math.floor((153 * fromMarch + 2) / 5);
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return (shifted + leaps + daysBefore + day + 2) % 7;
}
