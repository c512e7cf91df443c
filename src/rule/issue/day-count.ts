import type { CalendarDate } from '../../field/calendar.js';
import { dayNumber } from '../../field/day-number.js';

/** Days from one calendar day to a later one; negative if it is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}
