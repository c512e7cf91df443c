import { join } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { checkBulletinFile } from '../check.js';
import { leftOutOf } from '../draft/left-out.js';
import { isThere, sheetName } from '../folder/find-bulletin.js';
import type { IssueFolder } from '../folder/found.js';
import { officeIssues } from '../folder/office-issues.js';
import { readInput } from '../folder/read-input.js';
import type { Release } from '../folder/releases.js';
import { type FaultyRecord, surveyReleases } from '../folder/survey-releases.js';
import type { WritableHost } from '../host/host.js';
import { factsOf, type IssueFacts } from '../issue/facts.js';
import { isSameIdentity, recordedIdentity } from '../issue/identity.js';
import type { IssueSheet } from '../issue/sheet.js';
import { sheetOf } from '../issue/sheet-of.js';
import type { Contribution } from '../ledger/contribution.js';
import { contributionsOf } from '../ledger/of-issue.js';
import { shownPath } from '../source/shown-path.js';
import { recordedContributions } from './contribution-records.js';
import { type Count, CountIndex } from './count-index.js';
import { limitsFrom } from './limits.js';
import { openPast } from './past-issue.js';
import { planToday } from './plan-today.js';
import { isMoved } from './released-number.js';
import type { ReadingSurroundings } from './surroundings.js';
import { waitingContributions, waitingSubmissions } from './waiting-contributions.js';

/** The source of an issue's contributions: the record of its release; the inputs that an earlier version's record names, put into their
 * order anew; of a release of which neither is kept, its folder as it is today; of an issue that is not released yet, its plan. */
export type CountedBy = 'record' | 'past' | 'folder' | 'plan';

/** The contributions to an issue, and how they are known; `none`: it was released, and nothing is left of what was printed. */
export type IssueCount =
  | {
      readonly by: CountedBy;
      readonly contributions: readonly Contribution[];
      /** How many submissions lack something, so that they have no place and are not among them. */
      readonly leftOut: number;
    }
  | { readonly by: 'none' };

/** An issue of an office, before its contributions are looked up. */
export interface OfficeIssue {
  readonly facts: IssueFacts;
  /** Named from the office. */
  readonly folder: string;
  readonly isReleased: boolean;
  /** Reads what is needed for it. */
  readonly count: () => IssueCount;
}

/** An issue whose contributions may be missing. `isCounted`: its folder as it is today is counted instead. */
export type IssueFault =
  | (FaultyRecord & { readonly isCounted: boolean })
  /** An issue that is not released, whose sheet cannot be read. */
  | { readonly kind: 'unreadable'; readonly folder: string; readonly isCounted: false };

/** The issues of an office, in the order of their days, numbers and folders, and those of which not all is known. */
export interface OfficeIssueList {
  readonly issues: readonly OfficeIssue[];
  readonly faults: readonly IssueFault[];
  /** Keeps for the next run what was counted of those that are not released; `least`: of how many submissions' files they must be. */
  readonly keep: (host: WritableHost, least?: number) => void;
}

/** Lists all issues of an office, absolute: the released ones by their records, whatever has become of their folders, the others by
 * their sheets. `bulletin` is the configuration of today. */
export function issuesOf(
  office: string,
  bulletin: Bulletin,
  surroundings: ReadingSurroundings,
): OfficeIssueList {
  const { host } = surroundings;
  const { releases, faulty } = surveyReleases(host, office);
  const released = releases.map((each) => releasedIssue(office, each, surroundings));
  const recorded = new Set(releases.map(({ manifest }) => manifest.folder));
  const moved = releases.filter((each) => isMoved(host, each, office));
  const isMovedHere = (facts: IssueFacts): boolean =>
    moved.some(({ manifest }) => isSameIdentity(recordedIdentity(manifest), recordedIdentity(facts)));
  const faults: IssueFault[] = [];
  const index = new CountIndex(host, office, bulletin, limitsFrom(surroundings));
  const folders = officeIssues(host, office).issues.map((path) => shownPath(path, office));
  const open = folders.filter((folder) => !recorded.has(folder));
  const others = open.flatMap((folder): readonly OfficeIssue[] => {
    const fault = faulty.find((each) => each.folder === folder);
    const known = index.facts(folder);
    const sheet = known ? undefined : readSheet(join(office, folder), surroundings);
    const facts = known ?? (sheet && factsOf(sheet));
    if (!facts) {
      faults.push({ kind: fault?.kind ?? 'unreadable', folder, isCounted: false });
      return [];
    }
    if (isMovedHere(facts)) return [];
    if (fault) faults.push({ ...fault, isCounted: true });
    const isReleased = fault !== undefined;
    const anew = (): Count | undefined => {
      const own = sheet ?? readSheet(join(office, folder), surroundings);
      const found = own && contributionsIn(office, folder, own, bulletin, isReleased, surroundings);
      if (found && !isReleased) index.add(found.read, facts, found);
      return found;
    };
    const count = (): IssueCount => {
      const found = (known && !isReleased ? index.count(folder) : undefined) ?? anew();
      if (!found) return { by: 'none' };
      const { contributions, leftOut } = found;
      return { by: isReleased ? 'folder' : 'plan', contributions, leftOut };
    };
    return [{ facts, folder, isReleased, count }];
  });
  const gone = faulty.filter(({ folder }) => !folders.includes(folder));
  return {
    issues: withWaiting([...released, ...others], office, bulletin, surroundings).sort(byDay),
    faults: [...faults, ...gone.map((each) => ({ ...each, isCounted: false }))],
    keep: (to, least) => index.keep(to, open, least),
  };
}

/** Issues whose counts have what was sent for them and waits for a later one, too. */
function withWaiting(
  issues: readonly OfficeIssue[],
  office: string,
  bulletin: Bulletin,
  surroundings: ReadingSurroundings,
): OfficeIssue[] {
  const waiting = waitingSubmissions(office, surroundings);
  if (waiting.length === 0) return [...issues];
  return issues.map((each) => ({
    ...each,
    count: () => {
      const known = each.count();
      if (known.by === 'none') return known;
      const { facts, folder } = each;
      const place = { office, folder, bulletin };
      const more = waitingContributions(waiting, recordedIdentity(facts), place, surroundings);
      return { ...known, contributions: [...known.contributions, ...more] };
    },
  }));
}

function byDay(one: OfficeIssue, other: OfficeIssue): number {
  const [a, b] = [keyOf(one), keyOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf({ facts, folder }: OfficeIssue): string {
  return `${facts.date} ${facts.series} ${String(facts.number).padStart(7, '0')} ${folder}`;
}

function readSheet(directory: string, surroundings: ReadingSurroundings): IssueSheet | undefined {
  const { host, workingDirectory } = surroundings;
  const limits = limitsFrom(surroundings);
  const { file, diagnostic } = readInput(host, join(directory, sheetName), workingDirectory, limits);
  return diagnostic ? undefined : sheetOf(file);
}

function contributionsIn(
  office: string,
  folder: string,
  sheet: IssueSheet,
  bulletin: Bulletin,
  isReleased: boolean,
  surroundings: ReadingSurroundings,
): (Count & { readonly read: IssueFolder }) | undefined {
  const planned = planToday(office, folder, sheet, bulletin, surroundings);
  if (!planned) return undefined;
  const { issue, content, read } = planned;
  const leftOut = leftOutOf(issue, content).length;
  return { contributions: contributionsOf(issue, isReleased), leftOut, read };
}

function releasedIssue(office: string, release: Release, surroundings: ReadingSurroundings): OfficeIssue {
  const { manifest } = release;
  const { series, number, date, serial, folder } = manifest;
  const facts = { series, number, date, ...(serial === undefined ? {} : { serial }) };
  return {
    facts,
    folder,
    isReleased: true,
    count: () => {
      const recorded = recordedContributions(manifest, true);
      return recorded
        ? { by: 'record', contributions: recorded, leftOut: 0 }
        : plannedAnew(office, release, surroundings);
    },
  };
}

/** The contributions to an issue that an earlier version has released. */
function plannedAnew(office: string, release: Release, surroundings: ReadingSurroundings): IssueCount {
  const { host, workingDirectory } = surroundings;
  const { folder } = release.manifest;
  const past = openPast(office, { kind: 'released', folder }, surroundings);
  if (past.kind === 'opened' && past.planned.issue)
    return { by: 'past', contributions: contributionsOf(past.planned.issue, true), leftOut: 0 };
  const read = readInput(host, release.bulletin, workingDirectory, limitsFrom(surroundings));
  const { value: bulletin } = checkBulletinFile(read.file);
  const directory = join(office, folder);
  const sheet = isThere(host, join(directory, sheetName)) ? readSheet(directory, surroundings) : undefined;
  const found = bulletin && sheet && contributionsIn(office, folder, sheet, bulletin, true, surroundings);
  if (!found) return { by: 'none' };
  const { contributions, leftOut } = found;
  return { by: 'folder', contributions, leftOut };
}
