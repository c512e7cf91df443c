import type { CalendarDate } from '../field/calendar.js';
import { daysIn } from '../field/calendar.js';
import { dateAt, dayNumber, weekdayAt } from '../field/day-number.js';

/** The days on which a bulletin appears, as its last issues show. */
export type Habit =
  /** 0 is Sunday. */
  | { readonly kind: 'weekdays'; readonly days: readonly number[] }
  /** In a month that is too short for a day, its last one. */
  | { readonly kind: 'monthDays'; readonly days: readonly number[] }
  /** Every so many days. */
  | { readonly kind: 'interval'; readonly days: number };

const workdays: DaysHabit = { kind: 'weekdays', days: [1, 2, 3, 4, 5] };
const everyDay: DaysHabit = { kind: 'weekdays', days: [0, 1, 2, 3, 4, 5, 6] };

type DaysHabit = Exclude<Habit, { kind: 'interval' }>;

/** Days of the month that many offices keep to: they are told before each has come twice. */
const usualMonthDays: readonly (readonly number[])[] = [
  [10, 20, 30],
  [1, 11, 21],
  [5, 15, 25],
  [1, 15],
  [15, 30],
];

/** So many of the last issues are looked at, the most first: a long holiday weighs little among many, a new habit shows in a few. */
const windows: readonly number[] = [24, 12, 6];

/** So much of what a habit says must have come true, and nothing else; of fewer than six issues all of it. */
const enough = 0.75;
const few = 6;

/** The habit that the days of past issues show; undefined if they show none. At least three days are needed. */
export function habitOf(dates: readonly CalendarDate[]): Habit | undefined {
  const days = [...new Set(dates.map(dayNumber))].sort((a, b) => a - b);
  for (const size of windows) {
    const last = days.slice(-size);
    if (last.length < 3) return undefined;
    const [best] = candidates(last)
      .map((habit) => ({ habit, truth: truthOf(habit, last) }))
      .filter(({ truth }) => truth >= (last.length < few ? 1 : enough))
      .sort((a, b) => b.truth - a.truth);
    if (best) return best.habit;
  }
  return undefined;
}

/** The first day from a number on, inclusive, on which a bulletin of some habit appears; `last` is that of its last issue. */
export function nextDayOf(habit: Habit, last: number, from: number): number {
  if (habit.kind === 'interval')
    return last + Math.max(1, Math.ceil((from - last) / habit.days)) * habit.days;
  let day = Math.max(from, last + 1);
  while (!isDayOf(habit, day)) day++;
  return day;
}

/** The first workday from a day's number on, inclusive: Monday to Friday. */
export function workdayFrom(day: number): number {
  return isDayOf(workdays, day) ? day : workdayFrom(day + 1);
}

function candidates(days: readonly number[]): readonly Habit[] {
  const weekdays = repeated(days.map(weekdayAt));
  const monthDays = repeated(days.map((each) => dateAt(each)?.day ?? 0));
  const [first = 0, second = 0] = days;
  return [
    workdays,
    everyDay,
    ...(weekdays.length > 0 ? [{ kind: 'weekdays', days: weekdays } as const] : []),
    ...[...usualMonthDays, monthDays]
      .filter((each) => each.length > 0)
      .map((each) => ({ kind: 'monthDays', days: each }) as const),
    ...(second > first ? [{ kind: 'interval', days: second - first } as const] : []),
  ];
}

/** Values that come more than once, in their order. */
function repeated(values: readonly number[]): readonly number[] {
  const often = values.filter((each, i) => values.indexOf(each) !== i);
  return [...new Set(often)].sort((a, b) => a - b);
}

/** How much of the days that were foretold or came is both: 1 if all is. */
function truthOf(habit: Habit, days: readonly number[]): number {
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? 0;
  if (habit.kind === 'interval')
    return days.every((each, i) => each === first + i * habit.days) && habit.days > 1 ? 1 : 0;
  const came = new Set(days);
  let foretold = 0;
  let both = 0;
  for (let day = first; day <= last; day++) {
    if (!isDayOf(habit, day)) continue;
    foretold += 1;
    if (came.has(day)) both += 1;
  }
  return both / (foretold + came.size - both);
}

function isDayOf(habit: DaysHabit, day: number): boolean {
  if (habit.kind === 'weekdays') return habit.days.includes(weekdayAt(day));
  const date = dateAt(day);
  if (!date) return false;
  const most = daysIn(date.year, date.month);
  return habit.days.some((each) => Math.min(each, most) === date.day);
}
