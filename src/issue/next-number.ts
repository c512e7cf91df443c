import type { IssueFacts } from './facts.js';

/** The number of an office's next issue, or why it cannot be told. */
export type NextNumber<T extends IssueFacts> =
  | {
      readonly kind: 'number';
      readonly number: number;
      /** 总期号, where the last of the series has one. */
      readonly serial?: number;
      /** It is the first of a new year. */
      readonly isFirstOfYear: boolean;
    }
  | { readonly kind: 'doubt'; readonly doubt: NumberDoubt<T> };

/** The reason why nobody can tell which number comes next. */
export type NumberDoubt<T extends IssueFacts> =
  /** Two issues bear one number. */
  | { readonly kind: 'twins'; readonly one: T; readonly other: T }
  /** Between the last two numbers some are missing. */
  | { readonly kind: 'gap'; readonly before: T; readonly last: T; readonly counted: 'number' | 'serial' }
  /** The issue of the greatest number is older than another. */
  | { readonly kind: 'disorder'; readonly last: T; readonly newest: T };

/** Nobody sends out so many issues in a year: who has come so far does not begin anew with each. */
const mostInYear = 366;

/** The number behind those of past issues, in a series and for a day of a year: one more, or 1 in a new year, unless the office has gone on
 * counting into a new year before; the total number, where the office counts it, of both series together where they were counted together. */
export function nextNumber<T extends IssueFacts>(
  past: readonly T[],
  series: IssueFacts['series'],
  year: number,
): NextNumber<T> {
  const own = past.filter((each) => each.series === series).sort(byYearAndNumber);
  const last = own.at(-1);
  if (!last) return { kind: 'number', number: 1, isFirstOfYear: false };
  const doubt = doubtIn(own, last) ?? serialDoubt(past, last);
  if (doubt) return { kind: 'doubt', doubt };
  const isFirstOfYear = year > yearOf(last) && !goesOn(own, last);
  const serial = nextSerial(past, last);
  return {
    kind: 'number',
    number: isFirstOfYear ? 1 : last.number + 1,
    ...(serial === undefined ? {} : { serial }),
    isFirstOfYear,
  };
}

/** The total number behind those of past issues; undefined where the last of the series has none. */
export function nextSerial(past: readonly IssueFacts[], last: IssueFacts): number | undefined {
  return last.serial === undefined ? undefined : (countedWith(past, last).at(-1)?.serial ?? last.serial) + 1;
}

/** The issue of the greatest number in the latest year of a series, the one that the next follows. */
export function lastOf<T extends IssueFacts>(
  past: readonly T[],
  series: IssueFacts['series'],
): T | undefined {
  return past
    .filter((each) => each.series === series)
    .sort(byYearAndNumber)
    .at(-1);
}

function doubtIn<T extends IssueFacts>(own: readonly T[], last: T): NumberDoubt<T> | undefined {
  const ofYear = own.filter((each) => yearOf(each) === yearOf(last));
  for (const [i, one] of ofYear.entries()) {
    const other = ofYear[i + 1];
    if (other?.number === one.number) return { kind: 'twins', one, other };
  }
  const newest = own.reduce((a, b) => (b.date > a.date ? b : a), last);
  if (newest.date > last.date) return { kind: 'disorder', last, newest };
  const before = own.at(-2);
  if (!before || last.number === before.number + 1) return undefined;
  if (yearOf(before) < yearOf(last) && last.number === 1) return undefined;
  return { kind: 'gap', before, last, counted: 'number' };
}

function serialDoubt<T extends IssueFacts>(past: readonly T[], last: T): NumberDoubt<T> | undefined {
  if (last.serial === undefined) return undefined;
  const [before, latest] = countedWith(past, last).slice(-2);
  if (before?.serial === undefined || latest?.serial === undefined) return undefined;
  if (latest.serial === before.serial) return { kind: 'twins', one: before, other: latest };
  return latest.serial === before.serial + 1
    ? undefined
    : { kind: 'gap', before, last: latest, counted: 'serial' };
}

/** The issues whose total numbers are one count with those of a series, by these: those of both series where they grow together by the days. */
function countedWith<T extends IssueFacts>(past: readonly T[], last: IssueFacts): readonly T[] {
  const counted = past.filter(({ serial }) => serial !== undefined);
  const byDay = [...counted].sort((a, b) => (a.date === b.date ? bySerial(a, b) : a.date < b.date ? -1 : 1));
  const isOne = byDay.every((each, i) => i === 0 || bySerial(byDay[i - 1] ?? each, each) < 0);
  return (isOne ? counted : counted.filter(({ series }) => series === last.series)).sort(bySerial);
}

function bySerial(a: IssueFacts, b: IssueFacts): number {
  return (a.serial ?? 0) - (b.serial ?? 0);
}

/** Whether an office goes on counting into a new year, as it did at its last turn of a year. */
function goesOn(own: readonly IssueFacts[], last: IssueFacts): boolean {
  for (let i = own.length - 1; i > 0; i--) {
    const [before, after] = [own[i - 1], own[i]];
    if (before && after && yearOf(before) < yearOf(after)) return after.number !== 1;
  }
  return last.number > mostInYear;
}

function byYearAndNumber(a: IssueFacts, b: IssueFacts): number {
  return yearOf(a) - yearOf(b) || a.number - b.number || (a.date < b.date ? -1 : 1);
}

function yearOf({ date }: IssueFacts): number {
  return Number(date.slice(0, 4));
}
