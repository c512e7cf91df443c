import type { Bulletin } from '../bulletin/bulletin.js';
import { printDate } from '../document/date.js';
import { calendarDate } from '../field/calendar.js';

/** A day, 2026-04-02, as an office prints it. */
export function printedDay(day: string, { dateStyle }: Pick<Bulletin, 'dateStyle'>): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const found = calendarDate(year, month, date);
  return found ? printDate(found, dateStyle) : day;
}
