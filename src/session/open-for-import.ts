import { dirname, join } from 'node:path';
import { daysBetween } from '../field/day-count.js';
import { writtenDate } from '../field/written-date.js';
import { findBulletin, isThere, kindOf, sheetName } from '../folder/find-bulletin.js';
import { officeIssues } from '../folder/office-issues.js';
import { readInput } from '../folder/read-input.js';
import { findRelease } from '../folder/releases.js';
import type { Host } from '../host/host.js';
import { readSheet } from '../issue/sheet.js';
import { Refused } from '../refusal/refusal.js';
import { shownPath } from '../source/shown-path.js';
import { issuePlace } from './issue-place.js';
import { limitsFrom } from './limits.js';
import { type NewIssue, newIssue, nextIssueWord } from './new-issue.js';
import { type OpenForSubmission, officeBulletin, openForSubmission } from './new-submission.js';
import type { ReadingSurroundings } from './surroundings.js';

/** An issue that files may be imported into. */
export interface OpenForImport extends OpenForSubmission {
  /** Nobody has named it. */
  readonly isChosen: boolean;
  /** It is to be made. */
  readonly made?: NewIssue;
}

/** Opens the issue that files are imported into: the one that is named, which may be the next and not be there yet, the one that the working
 * directory lies in, or the newest that is not released. Refuses where there is none, and one that was released; unless
 * it is named, also one whose day is long past. */
export function openForImport(
  issue: string | undefined,
  today: string | undefined,
  surroundings: ReadingSurroundings,
): OpenForImport {
  const { host, workingDirectory } = surroundings;
  const named = issue ?? issueAround(host, workingDirectory);
  const made =
    issue === undefined || today === undefined || isIssue(issue, surroundings)
      ? undefined
      : newIssue(issue, today, surroundings);
  if (made) {
    const { folder, office } = made;
    return { folder, office, bulletin: officeBulletin(office, surroundings), isChosen: false, made };
  }
  if (named !== undefined) return { ...openForSubmission(named, surroundings), isChosen: false };
  const office = dirname(findBulletin(host, workingDirectory));
  return { ...openForSubmission(newestOpen(office, today, surroundings), surroundings), isChosen: true };
}

/** Whether a path, a folder's name or a number leads to something. */
function isIssue(word: string, { host, workingDirectory }: ReadingSurroundings): boolean {
  return kindOf(host, issuePlace(host, word, workingDirectory)) !== 'nothing';
}

function issueAround(host: Host, folder: string): string | undefined {
  if (isThere(host, join(folder, sheetName))) return folder;
  return dirname(folder) === folder ? undefined : issueAround(host, dirname(folder));
}

/** So many days behind its own day an issue is hardly worked on any more: an old one that `learn` has made. */
const longPast = 7;

/** The issue of the latest day of those that are not released; of several the one of the greatest number. */
function newestOpen(office: string, today: string | undefined, surroundings: ReadingSurroundings): string {
  const { host, workingDirectory } = surroundings;
  const { issues } = officeIssues(host, office);
  const unreleased = issues.filter((folder) => !findRelease(host, office, shownPath(folder, office)));
  const dated = unreleased.map((folder) => {
    const path = join(folder, sheetName);
    const sheet = readSheet(readInput(host, path, workingDirectory, limitsFrom(surroundings)).file).value;
    const number = sheet?.issueNumber.value ?? 0;
    return { folder, day: sheet?.date.value, date: sheet?.date.value.iso ?? '', number };
  });
  const [newest] = dated.sort((a, b) => (a.date === b.date ? b.number - a.number : a.date < b.date ? 1 : -1));
  const now = today === undefined ? undefined : writtenDate(today)?.date;
  if (newest?.day && now && daysBetween(newest.day, now) > longPast) {
    const { folder, date } = newest;
    throw new Refused({
      kind: 'pastIssue',
      folder,
      date,
      next: nextIssueWord(office, now.iso, surroundings),
    });
  }
  if (newest) return newest.folder;
  throw new Refused({ kind: 'noOpenIssue', office, issues });
}
