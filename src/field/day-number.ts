import { type CalendarDate, calendarDate } from './calendar.js';

/** Days since the last of February of the year 0 in the Gregorian calendar: the leap day stands last in its year, which begins in March. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day
  );
}

/** The day of a number, which is 1 or more; undefined before the year 1. */
export function dateAt(number: number): CalendarDate | undefined {
  const era = Math.floor((number - 1) / 146_097);
  const ofEra = number - 1 - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0);
  return calendarDate(year, month, ofYear - Math.floor((153 * m + 2) / 5) + 1);
}

/** The weekday of a day's number: 0 is Sunday. */
export function weekdayAt(number: number): number {
  return (number + 2) % 7;
}
