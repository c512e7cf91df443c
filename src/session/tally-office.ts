import { dirname, join } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { readScoring } from '../bulletin/read-scoring.js';
import type { ScoringRules } from '../bulletin/scoring.js';
import { checkBulletinFile } from '../check.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { bulletinName, findBulletin } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import type { WritableHost } from '../host/host.js';
import { type IssueIdentity, isSameIdentity, recordedIdentity } from '../issue/identity.js';
import type { Contribution } from '../ledger/contribution.js';
import { issuesNamed } from '../ledger/entry.js';
import type { LedgerEvent } from '../ledger/event.js';
import { isWithin, monthOf, monthsOf, type Period, periodBefore, yearOf } from '../ledger/period.js';
import { rank, sentNothing } from '../ledger/ranking.js';
import { resolveLedger } from '../ledger/resolve.js';
import type { YearScore } from '../ledger/score.js';
import { scoreYear } from '../ledger/score-year.js';
import { tally } from '../ledger/tally.js';
import { type TallyTable, tallyTable } from '../ledger/tally-table.js';
import { progress, type TargetProgress } from '../ledger/targets.js';
import { Refused } from '../refusal/refusal.js';
import { spanOf } from '../source/file.js';
import { type CountedBy, type IssueFault, issuesOf, type OfficeIssue } from './contributions.js';
import { readLedgerOf } from './ledger-of-year.js';
import { limitsFrom } from './limits.js';
import type { SettledTally } from './settled-data.js';
import { readSettled } from './settled-file.js';
import { asSettled, linesAsSettled, otherwiseSettled, withSettledMonths } from './settled-months.js';
import type { ReadingSurroundings } from './surroundings.js';
import { type PeriodWords, periodMeant } from './tally-period.js';

/** An issue of the period. */
export interface CountedIssue {
  readonly issue: IssueIdentity;
  /** 2026-03-12 */
  readonly date: string;
  /** Named from the office. */
  readonly folder: string;
  /** `none`: nothing of it could be counted. */
  readonly by: CountedBy | 'none';
  readonly contributions: readonly Contribution[];
  /** How many submissions lack something and are not among them. */
  readonly leftOut: number;
}

/** The result of an office's units in a period, and what it was counted from. */
export interface OfficeTally {
  /** Absolute. */
  readonly office: string;
  readonly bulletin: Bulletin;
  readonly period: Period;
  /** The day of the newest issue, 2026-03-12; empty if there is none. */
  readonly newest: string;
  /** Without 计分, what was sent and used is counted alone. */
  readonly isScored: boolean;
  /** Of the period's year, as far as it has come. */
  readonly score: YearScore;
  /** The result as it comes out now; of a quarter or a year, the months that were settled are in it as they were made known. */
  readonly table: TallyTable;
  /** Those of them that would come out otherwise now, and on which days they were settled. */
  readonly otherwiseSettled: readonly { readonly month: Period; readonly on: string }[];
  /** The result as it was made known, which holds; `damaged`: its file cannot be read. */
  readonly settled?: SettledTally | 'damaged';
  readonly targets: readonly TargetProgress[];
  /** Those of the period, in the order of their days. */
  readonly issues: readonly CountedIssue[];
  /** Issues of which not all is known. */
  readonly faults: readonly IssueFault[];
  /** The numbers of the year up to the period's end that no issue has, though later ones are there. */
  readonly gaps: readonly number[];
  /** Those of the year that the ledger tells. */
  readonly events: readonly LedgerEvent[];
  /** Findings of the year's ledger: an entry with an error is not counted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The table that holds: the settled one, if there is one. */
export function heldTable({ table, settled }: Pick<OfficeTally, 'table' | 'settled'>): TallyTable {
  return settled === undefined || settled === 'damaged' ? table : settled.table;
}

/** Whether nothing is missing that should be counted. */
export function isWhole({ diagnostics, faults, issues }: OfficeTally): boolean {
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  return (
    !hasErrors && faults.length === 0 && issues.every(({ by, leftOut }) => by !== 'none' && leftOut === 0)
  );
}

/** The outcome of a tally: the words may mean no period, or there may be no issue from which a year could be taken. */
export type TallyOutcome = OfficeTally | { readonly kind: 'badPeriod' } | { readonly kind: 'noIssues' };

/** A place for what was counted, from where the next run takes it. */
export interface CountsKept {
  readonly host: WritableHost;
  /** Of how many submissions' files an office must be; as many as an index is worth, if not given. */
  readonly least?: number;
}

/** Counts what the units of an office sent and what of it was used in a period, and scores it. `path`, absolute, lies in the office.
 * Refuses where there is none, or its configuration cannot be read. */
export function tallyOffice(
  path: string,
  words: PeriodWords,
  surroundings: ReadingSurroundings,
  kept?: CountsKept,
): TallyOutcome {
  const office = dirname(findBulletin(surroundings.host, path));
  const bulletin = bulletinOf(office, surroundings);
  const { issues, faults, keep } = issuesOf(office, bulletin, surroundings);
  const days = issues.map(({ facts }) => facts.date);
  const period = periodMeant(words, days);
  if (!period) return { kind: days.length === 0 && words.words === undefined ? 'noIssues' : 'badPeriod' };
  const before = periodBefore(period);
  const { year } = period;
  const ledgers = [year, year - 1].map((each) => readLedgerOf(office, each, surroundings));
  const named = ledgers.flatMap(({ ledger }) => (ledger ? issuesNamed(ledger) : []));
  const isWanted = ({ facts }: OfficeIssue): boolean => {
    const identity = recordedIdentity(facts);
    const isOfYear = identity.year === year || identity.year === before.year;
    return isOfYear || named.some((each) => isSameIdentity(each, identity));
  };
  const counted = issues.filter(isWanted).map(countedIssue);
  if (kept) keep(kept.host, kept.least);
  const printed = counted.flatMap(({ contributions }) => contributions);
  const resolved = ledgers.map(({ ledger }) => ledger && resolveLedger(ledger, bulletin, printed));
  const contributions = [...printed, ...resolved.flatMap((each) => each?.contributions ?? [])];
  const events = resolved.flatMap((each) => each?.events ?? []);
  const rules = bulletin.scoring ?? countsAlone();
  const scored = (of: number, last: number): YearScore =>
    scoreYear({ rules, bulletin, contributions, events, year: of, through: last });
  const score = scored(year, lastMonth(period, [...contributions, ...events]));
  const find = (each: Period): SettledTally | undefined => {
    const settled = readSettled(surroundings.host, office, each);
    return settled === 'damaged' ? undefined : settled;
  };
  const tallies = withSettledMonths(tally(score, period), period, score, find);
  const earlier = hasAny(contributions, before)
    ? asSettled(tally(before.year === year ? score : scored(before.year, 12), before), before, find)
    : [];
  const settled = readSettled(surroundings.host, office, period);
  return {
    office,
    bulletin,
    period,
    newest: days.at(-1) ?? '',
    isScored: bulletin.scoring !== undefined,
    score,
    table: tallyTable(
      score,
      period,
      rank(tallies, rules, 'score', earlier),
      sentNothing(tallies),
      (unit, lines) => linesAsSettled(unit, lines, period, find),
    ),
    otherwiseSettled: otherwiseSettled(period, score, find),
    ...(settled === undefined ? {} : { settled }),
    targets: progress(score, bulletin),
    issues: counted.filter(({ date }) => isWithin(date, period)),
    faults,
    gaps: gapsIn(issues, period),
    events: events.filter(({ date }) => yearOf(date) === year),
    diagnostics: [...(ledgers[0]?.diagnostics ?? []), ...(resolved[0]?.diagnostics ?? [])],
  };
}

function bulletinOf(office: string, surroundings: ReadingSurroundings): Bulletin {
  const { host, workingDirectory } = surroundings;
  const path = join(office, bulletinName);
  const { file, diagnostic } = readInput(host, path, workingDirectory, limitsFrom(surroundings));
  const bulletin = diagnostic ? undefined : checkBulletinFile(file).value;
  if (!bulletin) throw new Refused({ kind: 'faultyBulletin', path });
  return bulletin;
}

/** Rules that give no points. */
function countsAlone(): ScoringRules {
  return readScoring({ place: { span: spanOf({ path: bulletinName, text: '' }, 0), keys: {} } });
}

const nothing = { contributions: [], leftOut: 0 };

function countedIssue({ facts, folder, count }: OfficeIssue): CountedIssue {
  const found = count();
  const { contributions, leftOut } = found.by === 'none' ? nothing : found;
  return { issue: recordedIdentity(facts), date: facts.date, folder, by: found.by, contributions, leftOut };
}

/** The last month of the year to count: the period's, but none of which nothing is known yet. */
function lastMonth(period: Period, dated: readonly { readonly date: string }[]): number {
  const { first, last } = monthsOf(period);
  const known = dated.filter(({ date }) => yearOf(date) >= period.year);
  if (known.some(({ date }) => yearOf(date) > period.year)) return last;
  return Math.min(
    last,
    known.reduce((month, { date }) => Math.max(month, monthOf(date)), first),
  );
}

function hasAny(contributions: readonly Contribution[], period: Period): boolean {
  return contributions.some(({ date }) => isWithin(date, period));
}

function gapsIn(issues: readonly OfficeIssue[], period: Period): readonly number[] {
  const { last } = monthsOf(period);
  const numbers = issues
    .filter(({ facts: { series, date } }) => series === 'issue' && yearOf(date) === period.year)
    .filter(({ facts: { date } }) => monthOf(date) <= last)
    .map(({ facts: { number } }) => number);
  const known = new Set(numbers);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (known.size === 0 || most - least > 2000) return [];
  return Array.from({ length: most - least }, (_, i) => least + i).filter((number) => !known.has(number));
}
