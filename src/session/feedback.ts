import { dirname, join } from 'node:path';
import { findBulletin } from '../folder/find-bulletin.js';
import { ledgerFolder } from '../folder/ledgers.js';
import { findRelease } from '../folder/releases.js';
import { isWithin, monthOf, type Period, periodTitle, yearOf } from '../ledger/period.js';
import type { OtherIssue } from '../rule/rule.js';
import { shownPath } from '../source/shown-path.js';
import { archiveOf } from './archives.js';
import { limitsFrom } from './limits.js';
import { nothingRead } from './office-read.js';
import { openPast } from './past-issue.js';
import { planIssue } from './plan-issue.js';
import type { ReadingSurroundings } from './surroundings.js';
import { type FedBackIssue, type ItemFeedback, unitFeedback } from './unit-feedback.js';
import { within } from './within.js';

/** The period whose issues are fed back: a month, else a whole year. Without a year, that of the office's last issue; with neither, that issue's
 * month. */
export interface FeedbackAsked {
  readonly year?: number;
  readonly month?: number;
}

/** The fate of a period's items, by unit. */
export interface Feedback {
  /** The folder that holds `bulletin.yaml`, absolute. */
  readonly office: string;
  /** 2026年3月 */
  readonly title: string;
  /** Units' items in the order of the issues' days; units in that of the register, others behind. */
  readonly units: ReadonlyMap<string, readonly ItemFeedback[]>;
  /** The issues, as their folders are shown: released, but what they were made of was not kept, so that they are told of as they are today. */
  readonly notKept: readonly string[];
  /** Likewise: they cannot be read, and nothing is told of them. */
  readonly unread: readonly string[];
}

/** Tells what became of the items that units sent, from the issues of a period. `path` lies in the office. Refuses where there is none. */
export async function feedback(
  path: string,
  asked: FeedbackAsked,
  surroundings: ReadingSurroundings,
): Promise<Feedback> {
  const { host, workingDirectory } = surroundings;
  const office = dirname(findBulletin(host, path));
  const options = within(office, workingDirectory, limitsFrom(surroundings));
  const { issues } = archiveOf(host, office, options, nothingRead()).others(join(office, ledgerFolder));
  const inOrder = [...issues].sort(byDay);
  const period = periodAsked(asked, inOrder.at(-1)?.facts.date);
  const units = new Map<string, ItemFeedback[]>();
  const registered: string[] = [];
  const notKept: string[] = [];
  const unread: string[] = [];
  for (const { directory, facts } of period ? inOrder : []) {
    if (!period || !isWithin(facts.date, period)) continue;
    const shown = shownPath(directory, workingDirectory);
    const { issue, isKept } = fedBackIssue(office, directory, surroundings);
    if (!isKept) notKept.push(shown);
    if (!issue) {
      unread.push(shown);
      continue;
    }
    for (const { name } of issue.issue.bulletin.units) if (!registered.includes(name)) registered.push(name);
    for (const [unit, items] of await unitFeedback(issue, surroundings))
      units.set(unit, [...(units.get(unit) ?? []), ...items]);
  }
  const names = [...new Set([...registered, ...units.keys()])];
  return {
    office,
    title: period ? periodTitle(period) : '',
    units: new Map(names.flatMap((name) => entryOf(units, name))),
    notKept,
    unread,
  };
}

function entryOf<T>(map: ReadonlyMap<string, T>, key: string): readonly (readonly [string, T])[] {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
}

function byDay({ facts: one }: OtherIssue, { facts: other }: OtherIssue): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.number - other.number;
}

function periodAsked({ year, month }: FeedbackAsked, last: string | undefined): Period | undefined {
  const own = year ?? (last === undefined ? undefined : yearOf(last));
  if (own === undefined) return undefined;
  if (month !== undefined) return { kind: 'month', year: own, number: month };
  if (year === undefined && last !== undefined) return { kind: 'month', year: own, number: monthOf(last) };
  return { kind: 'year', year: own, number: 1 };
}

/** An issue as it was released, else as it is today. */
function fedBackIssue(
  office: string,
  directory: string,
  surroundings: ReadingSurroundings,
): { readonly issue?: FedBackIssue; readonly isKept: boolean } {
  const folder = shownPath(directory, office);
  const isReleased = findRelease(surroundings.host, office, folder) !== undefined;
  const past = isReleased ? openPast(office, { kind: 'released', folder }, surroundings) : undefined;
  const isKept = past === undefined || past.kind === 'opened';
  const { issue } = past?.kind === 'opened' ? past.planned : planIssue(directory, surroundings);
  return issue ? { issue: { issue, office, directory, folder, isReleased }, isKept } : { isKept };
}
