import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { sheetName } from '../folder/find-bulletin.js';
import type { Host } from '../host/host.js';
import type { Stopwatch } from '../judge/judge.js';
import type { PrintMaterial } from '../preflight/print-material.js';
import type { SourceFile } from '../source/file.js';
import type { Limits } from '../source/limits.js';
import { shownPath } from '../source/shown-path.js';
import type { OwnedSubmission } from '../submission/owned-submission.js';
import { archiveOf } from './archives.js';
import { titleOf } from './issue-title.js';
import type { OfficeRead } from './office-read.js';
import { judgeIssue, openPlaces, type ReadIssue, readIssue } from './open-issue.js';
import { ownedBy } from './owned-by.js';
import { type Replaced, replaceIn } from './replaced.js';
import { within } from './within.js';

/** The target that one path of `kuaibao check` stands for: an issue, a submission by itself, the configuration. */
export interface Target {
  /** Paths of the files looked at, as shown. */
  readonly paths: readonly string[];
  /** `forMending`: what can be mended without asking is wanted to the last place, not as much as a report lists. */
  readonly judge: (replaced: Replaced, forMending?: boolean) => Judged;
  /** It has been released: nothing of it is mended any more. */
  readonly isReleased?: boolean;
}

export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  /** Whose the submissions are, as far as they could be read. */
  readonly owned: readonly OwnedSubmission[];
  /** The folder that holds `bulletin.yaml`, absolute. */
  readonly office: string;
  /** The issue's folder, absolute, if it is known. */
  readonly directory?: string;
  /** No other issue's of the office: 2026年第1期, or the folder's name. Empty if neither is known. */
  readonly issueTitle: string;
  /** All of the issue was looked at. */
  readonly isWhole: boolean;
  /** The part of it that is to be printed. */
  readonly print: Omit<PrintMaterial, 'office' | 'diagnostics'>;
}

/** How issues are read and judged. */
export interface IssueReading {
  readonly workingDirectory: string;
  readonly limits: Limits;
  readonly read: OfficeRead;
  readonly stopwatch: Stopwatch;
}

/** An issue, read. */
export function issueTarget(host: Host, directory: string, reading: IssueReading): Target {
  const issue = readIssue(host, directory, reading.workingDirectory, reading);
  return {
    paths: issue.files,
    isReleased: issue.release !== undefined,
    judge: (replaced, forMending = false) => judge(host, issue, reading, replaced, forMending),
  };
}

/** An issue, one of very many: it is read when it is judged, and then forgotten. */
export function passingTarget(host: Host, directory: string, reading: IssueReading): Target {
  const { workingDirectory, limits, read } = reading;
  const { office, bulletin, release } = openPlaces(host, directory, workingDirectory, reading);
  const options = within(office, workingDirectory, limits);
  const paths = archiveOf(host, office, options, read).pathsIn(directory);
  if (!paths) return issueTarget(host, directory, reading);
  return {
    paths: [
      bulletin.file.path,
      ...[sheetName, ...paths].map((path) => shownPath(join(directory, path), workingDirectory)),
    ],
    isReleased: release !== undefined,
    judge: (replaced, forMending = false) => {
      const issue = readIssue(host, directory, workingDirectory, reading);
      read.folders.delete(directory);
      return judge(host, issue, reading, replaced, forMending);
    },
  };
}

function judge(
  host: Host,
  issue: ReadIssue,
  { limits, read, stopwatch }: IssueReading,
  replaced: Replaced,
  forMending: boolean,
): Judged {
  const { folder, bulletin, office, places, workingDirectory } = issue;
  const archive = archiveOf(host, office, within(office, workingDirectory, limits), read);
  const material = {
    ...issue,
    folder: replaceIn(folder, replaced),
    others: archive.replacing(issue.others, replaced),
    bulletin: { ...bulletin, file: replaced.get(bulletin.file.path) ?? bulletin.file },
  };
  const judged = judgeIssue(host, material, { stopwatch, forMending });
  const { diagnostics, submissions, bulletin: judgedBulletin, sheet } = judged;
  return {
    diagnostics,
    owned: ownedBy(submissions, judgedBulletin),
    office,
    directory: places.directory,
    issueTitle: titleOf(places.directory, judgedBulletin, sheet, issue.others.issues),
    isWhole: judgedBulletin !== undefined && sheet !== undefined,
    print: {
      ...(judgedBulletin ? { bulletin: judgedBulletin } : {}),
      ...(sheet ? { sheet } : {}),
      submissions,
      files: filesOf(material),
    },
  };
}

function filesOf({ folder, bulletin }: Pick<ReadIssue, 'folder' | 'bulletin'>): readonly SourceFile[] {
  const { sheet, submissions } = folder;
  return [bulletin.file, ...(sheet ? [sheet] : []), ...submissions.map(({ file }) => file)];
}
