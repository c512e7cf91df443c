import { minus, plus } from '../bulletin/points.js';
import { monthsOf, type Period, periodsIn } from '../ledger/period.js';
import type { YearScore } from '../ledger/score.js';
import { type Tally, tally } from '../ledger/tally.js';
import type { TallyRow } from '../ledger/tally-table.js';
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

/** Tallies whose points of the months before are those that were made known, where these were settled. */
export function withSettledMonths(
  tallies: readonly Tally[],
  period: Period,
  score: YearScore,
  find: FindSettled,
): readonly Tally[] {
  const { first } = monthsOf(period);
  const months = periodsIn(period.year, 'month').filter(({ number }) => number < first);
  return months.reduce((all, month) => {
    const rows = rowsOf(find(month));
    if (rows.size === 0) return all;
    const counted = new Map(tally(score, month).map((each) => [each.unit, each.score]));
    return all.map((each): Tally => {
      const [was, is] = [rows.get(each.unit)?.score, counted.get(each.unit)];
      if (was === undefined || is === undefined || was === is) return each;
      const more = minus(was, is);
      return { ...each, before: plus(each.before, more), cumulative: plus(each.cumulative, more) };
    });
  }, tallies);
}

function rowsOf(settled: SettledTally | undefined): ReadonlyMap<string, TallyRow> {
  return new Map(settled?.table.groups.flatMap(({ rows }) => rows.map((row) => [row.unit, row])) ?? []);
}
