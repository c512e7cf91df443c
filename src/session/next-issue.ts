import { dirname, join } from 'node:path';
import { weekdayOf } from '../field/calendar.js';
import { dateAt, dayNumber } from '../field/day-number.js';
import { writtenDate } from '../field/written-date.js';
import { waitingFiles, waitingFolder } from '../folder/apart.js';
import { findBulletin, isThere, sheetName } from '../folder/find-bulletin.js';
import { tidyFolder } from '../folder/write-files.js';
import type { IssueFacts } from '../issue/facts.js';
import { type Habit, habitOf, nextDayOf, workdayFrom } from '../issue/habit.js';
import { lastOf, type NumberDoubt, nextNumber, nextSerial } from '../issue/next-number.js';
import { fileNamePattern } from '../issue/number.js';
import { type Refusal, Refused } from '../refusal/refusal.js';
import { type MovedSubmissions, planMove, writeMove } from './move-submissions.js';
import { newFolder, newSheet } from './new-issue.js';
import { officeBulletin, refreshSubmissionSchema } from './new-submission.js';
import { type PastIssue, pastIssues } from './past-issues.js';
import { shelfNumber, submissionPlace } from './submission-place.js';
import type { ReadingSurroundings, WritingSurroundings } from './surroundings.js';

export type { Habit } from '../issue/habit.js';

/** A request for the next issue. */
export interface NextIssueRequest {
  /** As 2026-03-17. */
  readonly today: string;
  /** The day of the issue, as that; if none is said, the next by the office's habit. */
  readonly date?: string;
  readonly isSupplement?: boolean;
  /** The number, where those there are do not tell it. */
  readonly number?: number;
}

/** The next issue of an office, as it was made. Paths are absolute. */
export interface NextIssue {
  readonly office: string;
  readonly folder: string;
  readonly facts: IssueFacts;
  /** The name of its day in the week: 一 to 六, 日. */
  readonly weekday: string;
  /** Why it has this day: it was asked for, the habit shows it, or it is the next workday. */
  readonly day: { readonly kind: 'asked' | 'workday' } | { readonly kind: 'habit'; readonly habit: Habit };
  /** Numbers begin again with its year. */
  readonly isFirstOfYear: boolean;
  /** The issue before in its series. */
  readonly last?: PastIssue;
  /** The submissions that had waited for it. */
  readonly held: readonly MovedSubmissions[];
  /** The outputs' names tell no year, and an earlier year has an issue of this number. */
  readonly isNameTaken: boolean;
  /** The outputs' names tell no year. */
  readonly isYearless: boolean;
  readonly schemaRefusal?: Refusal;
}

/** Makes the next issue of the office that the working directory lies in: its folder, its sheet and what had waited for it, all or nothing. Refuses
 * where the numbers there are do not tell the next, and a day before the last issue's. */
export function makeNextIssue(request: NextIssueRequest, surroundings: WritingSurroundings): NextIssue {
  const { host, workingDirectory } = surroundings;
  const office = dirname(findBulletin(host, workingDirectory));
  const bulletin = officeBulletin(office, surroundings);
  const series = request.isSupplement ? 'supplement' : 'issue';
  const { issues, unreadable } = pastIssues(office, surroundings);
  if (unreadable.length > 0 && request.number === undefined)
    throw doubtful(
      'unreadable',
      unreadable.map((folder) => ({ folder, number: 0 })),
    );
  const last = lastOf(issues, series);
  const { date, day } = dayOf(issues, series, request);
  if (last && date < last.date)
    throw new Refused({ kind: 'dayBeforeLast', date, last: last.date, folder: last.folder });
  const { isFirstOfYear, ...numbers } = numbersOf(issues, series, date, request.number);
  const facts: IssueFacts = { series, date, ...numbers };
  if (isThere(host, join(office, sheetName))) throw new Refused({ kind: 'issueIsOffice', office });
  const folder = newFolder(host, office, issues, facts);
  if (folder === undefined) {
    const holder = last ? dirname(last.folder) : join(office, 'issues');
    throw new Refused({ kind: 'taken', path: join(holder, String(facts.number).padStart(4, '0')) });
  }
  for (const path of new Set(waitingFiles(host, office).map((each) => dirname(each)))) tidyFolder(host, path);
  const waiting = waitingFor(office, facts, last, surroundings);
  const move = planMove(waiting, folder, surroundings);
  const neighbour = last ?? lastOf(issues, 'issue');
  const sheet = newSheet(folder, office, facts, neighbour ? { last: neighbour } : {});
  const path = join(folder, sheetName);
  const confirm = (): void => {
    if (isThere(host, path)) throw new Refused({ kind: 'taken', path });
    move.confirm();
  };
  writeMove(
    { ...move, confirm },
    [{ folder, name: sheetName, bytes: new TextEncoder().encode(sheet) }],
    surroundings,
  );
  const schemaRefusal = refreshSubmissionSchema({ office, bulletin }, host);
  const isYearless = !/\{(?:年|总期)\}/u.test(
    fileNamePattern(bulletin, { supplement: series === 'supplement' }),
  );
  return {
    office,
    folder,
    facts,
    weekday: weekdayIn(date),
    day,
    isFirstOfYear,
    ...(last ? { last } : {}),
    held: move.moved,
    isYearless,
    isNameTaken:
      isYearless &&
      issues.some(
        (each) =>
          each.series === series && each.number === facts.number && each.date.slice(0, 4) < date.slice(0, 4),
      ),
    ...(schemaRefusal ? { schemaRefusal } : {}),
  };
}

function weekdayIn(date: string): string {
  const read = writtenDate(date);
  return read ? weekdayOf(read.date) : '';
}

/** The day of the next issue, as 2026-03-18. */
function dayOf(
  issues: readonly PastIssue[],
  series: IssueFacts['series'],
  { today, date }: NextIssueRequest,
): { readonly date: string; readonly day: NextIssue['day'] } {
  if (date !== undefined) return { date, day: { kind: 'asked' } };
  const numberOf = (iso: string): number => {
    const read = writtenDate(iso);
    return read ? dayNumber(read.date) : 0;
  };
  const dates = issues
    .filter((each) => each.series === series)
    .flatMap((each) => writtenDate(each.date)?.date ?? []);
  const now = numberOf(today);
  const last = dates.length === 0 ? undefined : Math.max(...dates.map(dayNumber));
  const habit = habitOf(dates);
  const iso = (day: number): string => dateAt(day)?.iso ?? today;
  if (habit && last !== undefined)
    return { date: iso(nextDayOf(habit, last, now)), day: { kind: 'habit', habit } };
  return { date: iso(workdayFrom(Math.max(now, last ?? 0) + 1)), day: { kind: 'workday' } };
}

function numbersOf(
  issues: readonly PastIssue[],
  series: IssueFacts['series'],
  date: string,
  asked: number | undefined,
): { readonly number: number; readonly serial?: number; readonly isFirstOfYear: boolean } {
  if (asked === undefined) {
    const next = nextNumber(issues, series, Number(date.slice(0, 4)));
    if (next.kind === 'doubt') throw doubt(next.doubt);
    const { number, serial, isFirstOfYear } = next;
    return { number, ...(serial === undefined ? {} : { serial }), isFirstOfYear };
  }
  const holder = issues.find(
    (each) => each.series === series && each.number === asked && each.date.slice(0, 4) === date.slice(0, 4),
  );
  if (holder) throw new Refused({ kind: 'numberTaken', folder: holder.folder, number: asked });
  const last = lastOf(issues, series);
  const serial = last && nextSerial(issues, last);
  return { number: asked, ...(serial === undefined ? {} : { serial }), isFirstOfYear: false };
}

function doubt(found: NumberDoubt<PastIssue>): Refused {
  switch (found.kind) {
    case 'twins':
      return doubtful('twins', [found.one, found.other]);
    case 'gap': {
      const isNumber = found.counted === 'number';
      const named = [found.before, found.last].map(({ folder, number, serial = 0 }) => {
        return { folder, number: isNumber ? number : serial };
      });
      return doubtful(isNumber ? 'numberGap' : 'serialGap', named);
    }
    case 'disorder':
      return doubtful('disorder', [found.last, found.newest]);
  }
}

function doubtful(
  fault: Extract<Refusal, { kind: 'doubtfulNumbers' }>['fault'],
  issues: readonly { readonly folder: string; readonly number: number }[],
): Refused {
  return new Refused({
    kind: 'doubtfulNumbers',
    fault,
    issues: issues.map(({ folder, number }) => ({ folder, number })),
  });
}

/** The submissions that wait for an issue, or for one that was to come before it. A supplement takes none: it has a matter of its own. */
function waitingFor(
  office: string,
  { series, number }: IssueFacts,
  last: PastIssue | undefined,
  surroundings: ReadingSurroundings,
) {
  if (series === 'supplement') return [];
  const { host } = surroundings;
  const isNewCount = last !== undefined && number <= last.number;
  return waitingFiles(host, office)
    .map((path) => submissionPlace(path, surroundings))
    .filter(({ root }) => {
      const shelf = shelfNumber(root.slice(join(office, waitingFolder).length + 1));
      return shelf === undefined || shelf <= number || isNewCount;
    });
}
