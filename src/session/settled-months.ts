import { minus, type Points, plus } from '../bulletin/points.js';
import { monthOf, monthsOf, type Period, periodsIn } from '../ledger/period.js';
import type { YearScore } from '../ledger/score.js';
import { type Tally, tally } from '../ledger/tally.js';
import type { TallyRow } from '../ledger/tally-table.js';
import type { TraceLine } from '../ledger/trace.js';
import type { SettledTally } from './settled-data.js';

/** Looks up the settled result of a period. */
export type FindSettled = (period: Period) => SettledTally | undefined;

/** Tallies of a period as it was settled, if it was: what is ranked and compared is what was made known. */
export function asSettled(tallies: readonly Tally[], period: Period, find: FindSettled): readonly Tally[] {
  const rows = rowsOf(find(period));
  return tallies.map((each) => {
    const row = rows.get(each.unit);
    if (!row) return each;
    const { sent, used, score } = row;
    return { ...each, sent, used, score };
  });
}

/** Tallies whose points of the months before, and of a quarter or a year of its own months, are those that were made known, where these were
 * settled. */
export function withSettledMonths(
  tallies: readonly Tally[],
  period: Period,
  score: YearScore,
  find: FindSettled,
): readonly Tally[] {
  const { first, last } = monthsOf(period);
  const end = period.kind === 'month' ? first - 1 : last;
  const months = periodsIn(period.year, 'month').filter(({ number }) => number <= end);
  return months.reduce((all, month) => {
    const more = differences(month, score, find);
    return all.map((each): Tally => {
      const own = more.get(each.unit);
      if (own === undefined) return each;
      const cumulative = plus(each.cumulative, own);
      return month.number < first
        ? { ...each, before: plus(each.before, own), cumulative }
        : { ...each, score: plus(each.score, own), cumulative };
    });
  }, tallies);
}

/** How many points more each unit has by a settled month than by its recount; units of which the two are the same are left out. */
function differences(month: Period, score: YearScore, find: FindSettled): ReadonlyMap<string, Points> {
  const rows = rowsOf(find(month));
  if (rows.size === 0) return new Map();
  return new Map(
    tally(score, month).flatMap(({ unit, score: is }) => {
      const was = rows.get(unit)?.score;
      return was === undefined || was === is ? [] : [[unit, minus(was, is)] as const];
    }),
  );
}

/** The lines of a unit's points in a quarter or a year, of months that were settled those of then: their sum is the unit's score. */
export function linesAsSettled(
  unit: string,
  lines: readonly TraceLine[],
  period: Period,
  find: FindSettled,
): readonly TraceLine[] {
  return monthsWithin(period).reduce((all, month) => {
    const row = rowsOf(find(month)).get(unit);
    if (!row) return all;
    const before = all.filter(({ date }) => monthOf(date) < month.number);
    const after = all.filter(({ date }) => monthOf(date) > month.number);
    return [...before, ...row.lines, ...after];
  }, lines);
}

/** The months of a quarter or a year that come out otherwise today than they were made known, and on which days they were. */
export function otherwiseSettled(
  period: Period,
  score: YearScore,
  find: FindSettled,
): readonly { readonly month: Period; readonly on: string }[] {
  return monthsWithin(period).flatMap((month) => {
    const settled = find(month);
    return settled && differences(month, score, find).size > 0 ? [{ month, on: settled.on }] : [];
  });
}

function monthsWithin(period: Period): readonly Period[] {
  if (period.kind === 'month') return [];
  const { first, last } = monthsOf(period);
  return periodsIn(period.year, 'month').filter(({ number }) => number >= first && number <= last);
}

function rowsOf(settled: SettledTally | undefined): ReadonlyMap<string, TallyRow> {
  return new Map(settled?.table.groups.flatMap(({ rows }) => rows.map((row) => [row.unit, row])) ?? []);
}
