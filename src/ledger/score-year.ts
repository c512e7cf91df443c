import type { Bulletin } from '../bulletin/bulletin.js';
import { registeredUnit } from '../bulletin/register.js';
import { cappedPoints } from './caps.js';
import { type Contribution, itemKey } from './contribution.js';
import type { LedgerEvent } from './event.js';
import { eventPoints } from './event-points.js';
import { groupName, scoredUnits } from './groups.js';
import { itemPoints } from './item-points.js';
import { kindsOf } from './kinds.js';
import { inOrder, ordered } from './order.js';
import { monthOf, yearOf } from './period.js';
import { periodPoints } from './period-points.js';
import type { CountedItem, ScoringInput, TracedPoint, UnitScore, YearScore } from './score.js';

/** Scores a year's items and events by an office's rules. Whatever order they are given in, the same comes out. */
export function scoreYear(input: ScoringInput): YearScore {
  const { rules, bulletin, year, through } = input;
  const contributions = ordered(
    input.contributions.map((each) => withTodaysNames(each, bulletin)),
    ({ date, item }) => [date, itemKey(item)],
  );
  const events = inOrder(input.events);
  const byKey = new Map(contributions.map((each) => [itemKey(each.item), each]));
  const invited = invitedUnits(events);
  const none: ReadonlySet<string> = new Set();
  const ofItems = contributions.flatMap((each) =>
    itemPoints(each, invited.get(itemKey(each.item)) ?? none, rules),
  );
  const ofEvents = eventPoints(events, ofItems, byKey, rules);
  const counts = ({ date }: { readonly date: string }): boolean =>
    yearOf(date) === year && monthOf(date) <= through;
  const points = byUnit([...ofItems, ...ofEvents].filter(counts), ({ unit }) => [unit]);
  const items = byUnit(
    contributions.filter(counts).map(
      (contribution): CountedItem => ({
        contribution,
        isInvited: false,
        kinds: kindsOf(contribution, rules),
      }),
    ),
    ({ contribution }) => contribution.units,
  );
  const told = byUnit(events.filter(counts), ({ units }) => units);
  const names = unitNames(input, [...items.keys(), ...told.keys()]);
  return {
    year,
    through,
    rules,
    units: names.map((unit): UnitScore => {
      const group = groupName(unit, rules, bulletin);
      const own = (items.get(unit) ?? []).map((item) => ({
        ...item,
        isInvited: invited.get(itemKey(item.contribution.item))?.has(unit) ?? false,
      }));
      const earned = [...(points.get(unit) ?? []), ...periodPoints(unit, own, { year, through }, rules)];
      return {
        unit,
        ...(group === undefined ? {} : { group }),
        items: own,
        events: told.get(unit) ?? [],
        points: chronological([...earned, ...cappedPoints(unit, earned, year, rules.caps)]),
      };
    }),
  };
}

/** A contribution under the names that its units bear today: a former one is an alias. */
function withTodaysNames(contribution: Contribution, bulletin: Pick<Bulletin, 'units'>): Contribution {
  const units = new Set(contribution.units.map((name) => registeredUnit(bulletin, name)?.name ?? name));
  return { ...contribution, units: [...units] };
}

/** The units that were asked for each item, by its key. */
function invitedUnits(events: readonly LedgerEvent[]): ReadonlyMap<string, ReadonlySet<string>> {
  const invited = new Map<string, Set<string>>();
  for (const event of events) {
    if (event.kind !== 'invitation') continue;
    const key = itemKey(event.item);
    invited.set(key, new Set([...(invited.get(key) ?? []), ...event.units]));
  }
  return invited;
}

/** The units that are scored, and behind them those that some item or event names and no register has any more. */
function unitNames({ rules, bulletin }: ScoringInput, named: readonly string[]): readonly string[] {
  const known = new Set(bulletin.units.map(({ name }) => name));
  const others = new Set(named.filter((name) => !known.has(name)));
  return [...scoredUnits(rules, bulletin), ...[...others].sort()];
}

function byUnit<T>(
  all: readonly T[],
  unitsOf: (each: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const each of all)
    for (const unit of unitsOf(each)) {
      const known = found.get(unit);
      if (known) known.push(each);
      else found.set(unit, [each]);
    }
  return found;
}

/** By date; points of a day keep their order. */
function chronological(points: readonly TracedPoint[]): readonly TracedPoint[] {
  return [...points].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
