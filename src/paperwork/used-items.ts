import { type Contribution, itemKey } from '../ledger/contribution.js';
import type { LedgerEvent } from '../ledger/event.js';
import { isWithin, type Period } from '../ledger/period.js';
import type { YearScore } from '../ledger/score.js';
import type { TallyGroup } from '../ledger/tally-table.js';

/** The events of some kind in a period, each once however many units it counts for, in their order. */
export function eventsIn<K extends LedgerEvent['kind']>(
  { units }: YearScore,
  period: Period,
  kind: K,
): readonly Extract<LedgerEvent, { readonly kind: K }>[] {
  const events = new Set(units.flatMap((each) => each.events).filter(({ date }) => isWithin(date, period)));
  return [...events]
    .filter((event): event is Extract<LedgerEvent, { readonly kind: K }> => event.kind === kind)
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** The items that some units sent in a period, each once however many of them share it. */
export function itemsIn(
  { units }: YearScore,
  period: Period,
  names: ReadonlySet<string>,
): readonly Contribution[] {
  const items = new Map<string, Contribution>();
  for (const each of units.filter(({ unit }) => names.has(unit)))
    for (const { contribution } of each.items)
      if (isWithin(contribution.date, period)) items.set(itemKey(contribution.item), contribution);
  return [...items.values()];
}

/** The names of a group's units, in the order of their ranks. */
export function namesOf({ rows }: TallyGroup): readonly string[] {
  return rows.map(({ unit }) => unit);
}

/** The marks behind headlines: an item on which a leader wrote, one that a higher level used. */
export const marks = { instruction: '★', higher: '●' } as const;

/** Tells the marks of items in a period. */
export function markFinder(score: YearScore, period: Period): (contribution: Contribution) => string {
  const keys = (events: readonly LedgerEvent[]): ReadonlySet<string> =>
    new Set(events.flatMap(({ item }) => (item ? [itemKey(item)] : [])));
  const instructed = keys(eventsIn(score, period, 'instruction'));
  const used = keys(eventsIn(score, period, 'higherUse'));
  return ({ item, instructions }) => {
    const key = itemKey(item);
    return [
      instructions.length > 0 || instructed.has(key) ? marks.instruction : '',
      used.has(key) ? marks.higher : '',
    ].join('');
  };
}
