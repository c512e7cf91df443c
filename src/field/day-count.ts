import type { CalendarDate } from './calendar.js';
import { dayNumber } from './day-number.js';

/** Days from one calendar day to a later one; negative if it is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}
