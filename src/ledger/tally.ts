import { noPoints, type Points, plus, sumOf } from '../bulletin/points.js';
import { isWithin, monthsOf, type Period } from './period.js';
import type { CountedItem, ScorePart, UnitScore, YearScore } from './score.js';

/** A unit's counts and points within a period. */
export interface Tally {
  readonly unit: string;
  readonly group?: string;
  readonly period: Period;
  /** Items that came, asked for or not, used or not. */
  readonly received: number;
  /** Items sent, those used among them; what was asked for is not. A joint item counts for each of its units. */
  readonly sent: number;
  /** Items used, those asked for among them. */
  readonly used: number;
  /** Items used that were asked for. */
  readonly invited: number;
  /** Items used, by the section that they stand in. */
  readonly usedBySection: ReadonlyMap<string, number>;
  /** Items used, by kind: an item counts under each of its kinds, so the sum is larger than `used`. */
  readonly usedByKind: ReadonlyMap<string, number>;
  readonly sentByKind: ReadonlyMap<string, number>;
  /** Uses by higher levels, by level; '' where none is written. */
  readonly higher: ReadonlyMap<string, number>;
  /** Leaders' instructions, those printed in issues among them. */
  readonly instructions: number;
  readonly pointsByPart: ReadonlyMap<ScorePart, Points>;
  /** The points of the period. */
  readonly score: Points;
  /** Those of the months of the year before it. */
  readonly before: Points;
  /** Both. */
  readonly cumulative: Points;
}

/** Adds up a year's scores within a period of it, unit by unit, in their order. */
export function tally({ units }: YearScore, period: Period): readonly Tally[] {
  return units.map((unit) => tallyOf(unit, period));
}

function tallyOf({ unit, group, items, events, points }: UnitScore, period: Period): Tally {
  const { first } = monthsOf(period);
  const own = items.filter(({ contribution }) => isWithin(contribution.date, period));
  const sent = own.filter(({ isInvited }) => !isInvited);
  const used = own.filter(({ contribution }) => contribution.isUsed);
  const told = events.filter(({ date }) => isWithin(date, period));
  const scored = points.filter(({ date }) => isWithin(date, period));
  const score = sumOf(scored.map((each) => each.points));
  const before = sumOf(points.filter(({ month }) => month < first).map((each) => each.points));
  const parts = new Map<ScorePart, Points>();
  for (const { part, points: more } of scored) parts.set(part, plus(parts.get(part) ?? noPoints, more));
  const printed = used.reduce((sum, { contribution }) => sum + contribution.instructions.length, 0);
  return {
    unit,
    ...(group === undefined ? {} : { group }),
    period,
    received: own.length,
    sent: sent.length,
    used: used.length,
    invited: used.filter(({ isInvited }) => isInvited).length,
    usedBySection: counted(used, ({ contribution }) => contribution.section ?? []),
    usedByKind: counted(used, ({ kinds }) => kinds),
    sentByKind: counted(sent, ({ kinds }) => kinds),
    higher: counted(told, (event) => (event.kind === 'higherUse' ? (event.level ?? '') : [])),
    instructions: printed + told.filter(({ kind }) => kind === 'instruction').length,
    pointsByPart: parts,
    score,
    before,
    cumulative: plus(before, score),
  };
}

function counted<T>(
  all: readonly T[],
  labelsOf: (each: T) => string | readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of all.flatMap((each) => [...new Set([labelsOf(each)].flat())]))
    counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** The items and events of a unit within a period, with the points that they gave: what `--why` lists. */
export function within(score: UnitScore, period: Period): Pick<UnitScore, 'items' | 'events' | 'points'> {
  return {
    items: score.items.filter(({ contribution }: CountedItem) => isWithin(contribution.date, period)),
    events: score.events.filter(({ date }) => isWithin(date, period)),
    points: score.points.filter(({ date }) => isWithin(date, period)),
  };
}
