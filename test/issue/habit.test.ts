import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, calendarDate, daysIn, weekdayOf } from '../../src/field/calendar.js';
import { dateAt, dayNumber, weekdayAt } from '../../src/field/day-number.js';
import { writtenDate } from '../../src/field/written-date.js';
import { habitOf, nextDayOf, workdayFrom } from '../../src/issue/habit.js';

function day(text: string): CalendarDate {
  const read = writtenDate(text);
  if (!read) throw new Error(text);
  return read.date;
}

/** The next day by the habit of some, on a day; none where they show none. */
function next(dates: readonly string[], today: string): string | undefined {
  const days = dates.map(day);
  const habit = habitOf(days);
  if (!habit) return undefined;
  const last = Math.max(...days.map(dayNumber));
  return dateAt(nextDayOf(habit, last, dayNumber(day(today))))?.iso;
}

describe('days as numbers', () => {
  it('are the calendar’s, each as its number says, weekdays too', () => {
    const any = fc
      .record({ year: fc.integer({ min: 1, max: 4000 }), month: fc.integer({ min: 1, max: 12 }) })
      .chain(({ year, month }) =>
        fc.integer({ min: 1, max: daysIn(year, month) }).map((each) => calendarDate(year, month, each)),
      );
    fc.assert(
      fc.property(any, (date) => {
        if (!date) throw new Error('no date');
        const number = dayNumber(date);
        expect(dateAt(number)).toEqual(date);
        expect('日一二三四五六'[weekdayAt(number)]).toBe(weekdayOf(date));
        const after = dateAt(number + 1);
        expect(after && after.iso > date.iso).toBe(true);
      }),
    );
  });
});

describe('the day of the next issue', () => {
  it('is the next workday where each workday has one, over a weekend and after a holiday', () => {
    expect(next(['2026-03-11', '2026-03-12', '2026-03-13'], '2026-03-13')).toBe('2026-03-16');
    expect(next(['2026-03-11', '2026-03-12', '2026-03-13', '2026-03-16'], '2026-03-17')).toBe('2026-03-17');
    const september = [1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25, 28, 29, 30];
    const dates = september.map((each) => `2026-09-${String(each).padStart(2, '0')}`);
    expect(next([...dates, '2026-10-08', '2026-10-09'], '2026-10-09')).toBe('2026-10-12');
  });

  it('is the same weekday where each week has one, and not one that is past', () => {
    const tuesdays = ['2026-03-03', '2026-03-10', '2026-03-17'];
    expect(next(tuesdays, '2026-03-18')).toBe('2026-03-24');
    expect(next(tuesdays, '2026-04-01')).toBe('2026-04-07');
    const twice = ['2026-03-03', '2026-03-06', '2026-03-10', '2026-03-13', '2026-03-17'];
    expect(next(twice, '2026-03-18')).toBe('2026-03-20');
  });

  it('is the tenth, the twentieth or the thirtieth, in February its last day', () => {
    const dates = ['2026-01-10', '2026-01-20', '2026-01-30', '2026-02-10', '2026-02-20'];
    expect(next(dates, '2026-02-21')).toBe('2026-02-28');
    expect(next([...dates, '2026-02-28'], '2026-03-01')).toBe('2026-03-10');
    expect(next(['2026-01-15', '2026-02-15', '2026-03-15'], '2026-03-16')).toBe('2026-04-15');
  });

  it('is two weeks on where that is so', () => {
    expect(next(['2026-03-03', '2026-03-17', '2026-03-31'], '2026-04-01')).toBe('2026-04-14');
  });

  it('is not told of days without rule, or of two', () => {
    expect(next(['2026-03-03', '2026-03-04'], '2026-03-05')).toBeUndefined();
    expect(
      next(['2026-01-03', '2026-01-04', '2026-02-19', '2026-03-27', '2026-03-29'], '2026-04-01'),
    ).toBeUndefined();
    expect(dateAt(workdayFrom(dayNumber(day('2026-03-21'))))?.iso).toBe('2026-03-23');
  });

  it('is that of the habit by which a history was made', () => {
    const weekdays = fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 });
    fc.assert(
      fc.property(weekdays, fc.integer({ min: 730_000, max: 760_000 }), (days, start) => {
        const all: number[] = [];
        for (let at = start; all.length < 3 * days.length + 3; at++)
          if (days.includes(weekdayAt(at))) all.push(at);
        const [expected = 0] = all.splice(-1);
        const habit = habitOf(all.flatMap((each) => dateAt(each) ?? []));
        const last = all.at(-1) ?? 0;
        expect(habit && nextDayOf(habit, last, last)).toBe(expected);
      }),
    );
  });
});
