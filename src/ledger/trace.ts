import { noPoints, type Points } from '../bulletin/points.js';
import { type Contribution, type Item, itemKey } from './contribution.js';
import type { LedgerEvent } from './event.js';
import { issueWords } from './issue-words.js';
import { type Period, periodTitle } from './period.js';
import type { PointCause, ScorePart, UnitScore } from './score.js';
import { within } from './tally.js';

/** A line of what a unit's points are made of. */
export interface TraceLine {
  /** 2026-03-12; of a period its last day. */
  readonly date: string;
  /** The item, event or period: 第12期《栗坞镇开展汛前检查》. */
  readonly what: string;
  /** The rule in words: 采用 稿件 5分; empty where none gives anything. */
  readonly rule: string;
  readonly part?: ScorePart;
  readonly points: Points;
}

/** The lines of a unit's points in a period of the year that was scored, in order of date; behind those of a day the items and events that gave
 * none. The sum of their points is the unit's score of the period. */
export function traceOf(unit: UnitScore, period: Period): readonly TraceLine[] {
  const { items, events, points } = within(unit, period);
  const contributions = new Map(
    unit.items.map(({ contribution }) => [itemKey(contribution.item), contribution]),
  );
  const causes = new Set(points.map(({ cause }) => keyOf(cause)));
  const given = points.map(
    ({ date, rule, part, points: own, cause }): TraceLine => ({
      date,
      what: causeWords(cause, contributions, period.year),
      rule: rule.words,
      part,
      points: own,
    }),
  );
  const empty = [
    ...items.map(({ contribution }) => ({
      date: contribution.date,
      cause: { kind: 'item', item: contribution.item } as const,
    })),
    ...events.map((event) => ({ date: event.date, cause: { kind: 'event', event } as const })),
  ]
    .filter(({ cause }) => !causes.has(keyOf(cause)))
    .map(
      ({ date, cause }): TraceLine => ({
        date,
        what: causeWords(cause, contributions, period.year),
        rule: '',
        points: noPoints,
      }),
    );
  return [...given, ...empty].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function keyOf(cause: PointCause): unknown {
  switch (cause.kind) {
    case 'item':
      return itemKey(cause.item);
    case 'event':
      return cause.event;
    case 'period':
      return cause;
  }
}

/** Contributions by the keys of their items. */
export type Contributions = ReadonlyMap<string, Contribution>;

function causeWords(cause: PointCause, contributions: Contributions, year: number): string {
  switch (cause.kind) {
    case 'item': {
      const isUsed = contributions.get(itemKey(cause.item))?.isUsed ?? true;
      return `${itemWords(cause.item, contributions, year)}${isUsed ? '' : '（没有采用）'}`;
    }
    case 'event':
      return eventWords(cause.event, contributions, year);
    case 'period':
      return periodTitle(cause.period);
  }
}

/** The words with which lines of points name an item: 第12期《栗坞镇开展汛前检查》. `year`: of the period. */
export function contributionWords(contribution: Contribution, year: number): string {
  const { item } = contribution;
  return itemWords(item, new Map([[itemKey(item), contribution]]), year);
}

/** A headline stands in the marks of a title, the beginning of a brief in quotation marks. */
function itemWords(item: Item, contributions: Contributions, year: number): string {
  const isBrief = contributions.get(itemKey(item))?.form === 'briefs';
  const headline = isBrief ? `“${item.headline}……”` : `《${item.headline}》`;
  return item.kind === 'ledger' ? headline : `${issueWords(item.issue, year)}${headline}`;
}

/** An event as a line tells it. */
export function eventWords(event: LedgerEvent, contributions: Contributions, year: number): string {
  const item = event.item ? itemWords(event.item, contributions, year) : '';
  const ground = `（${event.ground}）`;
  switch (event.kind) {
    case 'higherUse':
      return `${item}被${event.level ?? '上级'}采用${ground}`;
    case 'instruction':
      return `${item}有${event.leader}批示${ground}`;
    case 'invitation':
      return `${item}是约来的${ground}`;
    case 'bonus':
    case 'deduction': {
      const times = event.count === 1 ? '' : `${event.count}次`;
      return `${event.name}${times}${item === '' ? '' : `，${item}`}${ground}`;
    }
  }
}
