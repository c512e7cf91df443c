import { join } from 'node:path';
import { sheetName } from '../folder/find-bulletin.js';
import { officeIssues } from '../folder/office-issues.js';
import { readInput } from '../folder/read-input.js';
import { findRelease, findReleases, type Release } from '../folder/releases.js';
import { factsOf, type IssueFacts } from '../issue/facts.js';
import { isSameIdentity, recordedIdentity } from '../issue/identity.js';
import { readSheet } from '../issue/sheet.js';
import { shownPath } from '../source/shown-path.js';
import { limitsFrom } from './limits.js';
import type { ReadingSurroundings } from './surroundings.js';

/** An issue that an office has, or has released. */
export interface PastIssue extends IssueFacts {
  /** Absolute; of one that was released and is gone, where it was. */
  readonly folder: string;
  readonly isReleased: boolean;
  /** Its sheet tells what else may be written in one, as a first issue's does. */
  readonly isExplained: boolean;
}

/** The issues of an office, and what is in the way of knowing them all. */
export interface PastIssues {
  readonly issues: readonly PastIssue[];
  /** Folders, absolute, whose sheet cannot be read. */
  readonly unreadable: readonly string[];
}

/** Looks for an office's issues: those whose folders are there, and those that are only on record. What was released counts with the numbers of then. */
export function pastIssues(office: string, surroundings: ReadingSurroundings): PastIssues {
  const { host, workingDirectory } = surroundings;
  const releases = new Map(findReleases(host, office).map((each) => [each.manifest.folder, each] as const));
  const unreadable: string[] = [];
  const there = officeIssues(host, office).issues.flatMap((folder): readonly PastIssue[] => {
    const path = join(folder, sheetName);
    const { file } = readInput(host, path, workingDirectory, limitsFrom(surroundings));
    const release = releases.get(shownPath(folder, office));
    const sheet = readSheet(file).value;
    const facts = release ? recorded(release) : sheet && factsOf(sheet);
    if (!facts) unreadable.push(folder);
    const isExplained = file.text.includes('# 编者按');
    return facts ? [{ ...facts, folder, isReleased: release !== undefined, isExplained }] : [];
  });
  const gone = [...releases.values()]
    .map((release) => ({ ...recorded(release), folder: join(office, release.manifest.folder) }))
    .filter(
      (each) =>
        !there.some(
          (one) =>
            one.folder === each.folder || isSameIdentity(recordedIdentity(one), recordedIdentity(each)),
        ),
    )
    .map((each) => ({ ...each, isReleased: true, isExplained: false }));
  return { issues: [...there, ...gone], unreadable };
}

/** Whether an issue's folder, absolute, was released. */
export function isReleased(office: string, folder: string, { host }: ReadingSurroundings): boolean {
  return findRelease(host, office, shownPath(folder, office)) !== undefined;
}

function recorded({ manifest }: Release): IssueFacts {
  const { series, number, date, serial } = manifest;
  return { series, number, date, ...(serial === undefined ? {} : { serial }) };
}
