import { join } from 'node:path';
import { registeredUnit } from '../bulletin/register.js';
import { sheetName } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import { sheetOf } from '../issue/sheet-of.js';
import { linesByItem } from '../ledger/lines-by-item.js';
import { type Period, periodTitle } from '../ledger/period.js';
import type { TallyRow } from '../ledger/tally-table.js';
import type { TraceLine } from '../ledger/trace.js';
import { Refused } from '../refusal/refusal.js';
import { shownPath } from '../source/shown-path.js';
import { archiveOf } from './archives.js';
import { limitsFrom } from './limits.js';
import { nothingRead, type OfficeRead } from './office-read.js';
import { openPast } from './past-issue.js';
import { planToday } from './plan-today.js';
import type { ReadingSurroundings } from './surroundings.js';
import {
  type CountedIssue,
  type CountsKept,
  heldTable,
  type OfficeTally,
  tallyOffice,
} from './tally-office.js';
import type { PeriodWords } from './tally-period.js';
import { tryToPlan } from './try-to-plan.js';
import { type FedBackIssue, type ItemFeedback, unitFeedback } from './unit-feedback.js';
import { unusedItems } from './unused-items.js';
import { within } from './within.js';

/** The period whose issues are fed back: a month, else a whole year. Without a year, that of the office's last issue; with neither, that issue's
 * month. */
export interface FeedbackAsked {
  readonly year?: number;
  readonly month?: number;
}

/** A unit's items of a period, and what they and all else gave it. */
export interface UnitFeedback {
  /** In the order of the issues' days; behind them those that no issue has. */
  readonly items: readonly ItemFeedback[];
  /** Absent where the office keeps no score, or not of this unit. */
  readonly result?: UnitResult;
}

/** A unit's result of a period, as its tally has it. */
export interface UnitResult {
  readonly row: Pick<TallyRow, 'score' | 'cumulative' | 'rank'>;
  /** How many units are ranked together, and what these are called. */
  readonly among: { readonly name?: string; readonly count: number };
  readonly period: Period['kind'];
  /** The day on which the result was settled, 2026-04-02. */
  readonly settledOn?: string;
  /** Points that no item of the period gave: later uses of earlier items, what is no item's. */
  readonly others: readonly TraceLine[];
}

/** The fate of a period's items, by unit. */
export interface Feedback {
  /** The folder that holds `bulletin.yaml`, absolute. */
  readonly office: string;
  /** 2026年3月 */
  readonly title: string;
  /** Under the names that units bear today, in the register's order, others behind. */
  readonly units: ReadonlyMap<string, UnitFeedback>;
  /** The issues, as their folders are shown: released, but what they were made of was not kept, so that they are told of as they are today. */
  readonly notKept: readonly string[];
  /** Likewise: they cannot be read, and nothing is told of them. */
  readonly unread: readonly string[];
  /** The count that points come from; absent where the office has no issue. */
  readonly tally?: OfficeTally;
}

/** Tells what became of the items that units sent, from the issues of a period, and what waits or has no issue, with points. `path` lies in the office.
 * Refuses where there is none, or its configuration cannot be read. */
export async function feedback(
  path: string,
  asked: FeedbackAsked,
  surroundings: ReadingSurroundings,
  kept?: CountsKept,
): Promise<Feedback> {
  const tally = tallyOffice(path, periodWords(asked), surroundings, kept);
  if ('kind' in tally) return { office: path, title: '', units: new Map(), notKept: [], unread: [] };
  const { office, bulletin, period } = tally;
  const units = new Map<string, ItemFeedback[]>();
  const give = (name: string, items: readonly ItemFeedback[]): void => {
    const unit = registeredUnit(bulletin, name)?.name ?? name;
    units.set(unit, [...(units.get(unit) ?? []), ...items]);
  };
  const read = nothingRead();
  const { host, workingDirectory } = surroundings;
  archiveOf(host, office, within(office, workingDirectory, limitsFrom(surroundings)), read);
  const notKept: string[] = [];
  const unread: string[] = [];
  for (const counted of tally.issues) {
    const shown = shownPath(join(office, counted.folder), surroundings.workingDirectory);
    const { issue, isKept } = fedBackIssue(tally, counted, surroundings, read);
    if (!isKept) notKept.push(shown);
    if (!issue) unread.push(shown);
    else
      for (const [unit, items] of await unitFeedback(issue, period.year, surroundings, read))
        give(unit, items);
  }
  for (const { units: own, item } of unusedItems(tally, surroundings))
    for (const unit of own) give(unit, [item]);
  const names = [...new Set([...bulletin.units.map(({ name }) => name), ...units.keys()])];
  return {
    office,
    title: periodTitle(period),
    units: new Map(
      names.flatMap((name) => {
        const own = withPoints(name, units.get(name) ?? [], tally);
        return own.items.length > 0 || hasNews(own) ? [[name, own] as const] : [];
      }),
    ),
    notKept,
    unread,
    tally,
  };
}

function periodWords({ year, month }: FeedbackAsked): PeriodWords {
  if (month === undefined)
    return year === undefined ? { kind: 'month' } : { kind: 'year', words: String(year) };
  return { kind: 'month', words: year === undefined ? String(month) : `${year}年${month}月` };
}

/** A unit's items with the points that they gave it, as the result that holds has them. */
function withPoints(unit: string, items: readonly ItemFeedback[], tally: OfficeTally): UnitFeedback {
  const { isScored, settled, period } = tally;
  const group = heldTable(tally).groups.find(({ rows }) => rows.some((row) => row.unit === unit));
  const row = group?.rows.find((each) => each.unit === unit);
  if (!isScored || !group || !row) return { items };
  const named = items.filter(({ words }) => words !== undefined);
  const { ofItems, others } = linesByItem(
    row.lines.filter(({ rule }) => rule !== ''),
    named.map(({ words = '' }) => words),
  );
  const { score, cumulative, rank } = row;
  const settledOn = settled === undefined || settled === 'damaged' ? {} : { settledOn: settled.on };
  const name = group.name === undefined ? {} : { name: group.name };
  return {
    items: items.map((item) => {
      const at = named.indexOf(item);
      return at < 0 ? item : { ...item, points: ofItems[at] ?? [] };
    }),
    result: {
      row: { score, cumulative, rank },
      among: { ...name, count: group.rows.length },
      period: period.kind,
      ...settledOn,
      others,
    },
  };
}

/** Whether there is something to tell a unit that has sent nothing: more than what the period gives or takes by itself. */
function hasNews({ result }: UnitFeedback): boolean {
  const told = ['higher', 'instruction', 'bonus', 'deduction'];
  return result?.others.some(({ part = '' }) => told.includes(part)) ?? false;
}

/** An issue as it was released, else as it is today. `read`: what this run knows of the others. */
function fedBackIssue(
  { office, bulletin }: OfficeTally,
  { folder, by }: CountedIssue,
  surroundings: ReadingSurroundings,
  { archives, releases }: OfficeRead,
): { readonly issue?: FedBackIssue; readonly isKept: boolean } {
  const directory = join(office, folder);
  const isReleased = by !== 'plan';
  const past = isReleased ? tryPast(office, folder, surroundings) : undefined;
  const isKept = !isReleased || past !== undefined;
  const planned = past ?? tryToPlan(directory, surroundings, { ...nothingRead(), archives, releases });
  const { issue, content, diagnostics } = planned ?? {
    ...today(office, folder, bulletin, surroundings),
    diagnostics: [],
  };
  if (!issue) return { isKept };
  const place = { office, directory, folder, isReleased };
  return { issue: { issue, ...place, diagnostics, ...(content && !isReleased ? { content } : {}) }, isKept };
}

/** A released issue, put into its order from what was kept of it; undefined if nothing was, or its record is damaged. */
function tryPast(office: string, folder: string, surroundings: ReadingSurroundings) {
  try {
    const past = openPast(office, { kind: 'released', folder }, surroundings);
    return past.kind === 'opened' ? past.planned : undefined;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function today(
  office: string,
  folder: string,
  bulletin: OfficeTally['bulletin'],
  surroundings: ReadingSurroundings,
) {
  const { host, workingDirectory } = surroundings;
  const path = join(office, folder, sheetName);
  const { file } = readInput(host, path, workingDirectory, limitsFrom(surroundings));
  const sheet = sheetOf(file);
  return sheet && planToday(office, folder, sheet, bulletin, surroundings);
}
