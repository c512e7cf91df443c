import type { Points } from '../bulletin/points.js';
import { itemKey } from './contribution.js';
import type { Period } from './period.js';
import type { RankedGroup, Standing } from './ranking.js';
import type { YearScore } from './score.js';
import { within } from './tally.js';
import { type TraceLine, traceOf } from './trace.js';

/** A unit's figures of a period: plain values, which can be kept and read again. */
export interface TallyRow {
  readonly unit: string;
  /** From 1, in its group. */
  readonly rank: number;
  readonly received: number;
  readonly sent: number;
  readonly used: number;
  readonly invited: number;
  /** Items used, by section and by kind; those without any are not in it. */
  readonly bySection: Counts;
  readonly byKind: Counts;
  /** Uses by higher levels, by level; '' where none is written. */
  readonly higher: Counts;
  readonly instructions: number;
  readonly score: Points;
  /** The points of the year's months before, and with them those of the period. */
  readonly before: Points;
  readonly cumulative: Points;
  readonly change?: Standing['change'];
  /** Their sum is the score. */
  readonly lines: readonly TraceLine[];
}

export type Counts = Readonly<Record<string, number>>;

/** The rows of units that are ranked among themselves, best first. */
export interface TallyGroup {
  /** Absent where units are not grouped. */
  readonly name?: string;
  readonly rows: readonly TallyRow[];
}

/** The result of a period, group by group. */
export interface TallyTable {
  readonly period: Period;
  /** How many items came and how many of them were used: a joint one counts once. */
  readonly received: number;
  readonly used: number;
  readonly groups: readonly TallyGroup[];
  /** 零报送 */
  readonly nothingSent: readonly string[];
}

/** The table of ranked groups. `score` is what they were counted from; `linesOf` may put others in the place of a unit's lines. */
export function tallyTable(
  score: YearScore,
  period: Period,
  groups: readonly RankedGroup[],
  nothingSent: readonly string[],
  linesOf: (unit: string, lines: readonly TraceLine[]) => readonly TraceLine[] = (_, lines) => lines,
): TallyTable {
  const units = new Map(score.units.map((each) => [each.unit, each]));
  const row = ({ tally, rank, change }: Standing): TallyRow => {
    const unit = units.get(tally.unit);
    return {
      unit: tally.unit,
      rank,
      received: tally.received,
      sent: tally.sent,
      used: tally.used,
      invited: tally.invited,
      bySection: Object.fromEntries(tally.usedBySection),
      byKind: Object.fromEntries(tally.usedByKind),
      higher: Object.fromEntries(tally.higher),
      instructions: tally.instructions,
      score: tally.score,
      before: tally.before,
      cumulative: tally.cumulative,
      ...(change ? { change } : {}),
      lines: unit ? linesOf(unit.unit, traceOf(unit, period)) : [],
    };
  };
  return {
    period,
    ...itemCounts(score, period),
    groups: groups.map(({ name, standings }) => ({
      ...(name === undefined ? {} : { name }),
      rows: standings.map(row),
    })),
    nothingSent,
  };
}

function itemCounts(score: YearScore, period: Period): Pick<TallyTable, 'received' | 'used'> {
  const all = score.units.flatMap((unit) => within(unit, period).items);
  const byKey = new Map(all.map(({ contribution }) => [itemKey(contribution.item), contribution.isUsed]));
  return { received: byKey.size, used: [...byKey.values()].filter((isUsed) => isUsed).length };
}
