import { dirname, join } from 'node:path';
import type { Host } from '../host/host.js';
import { Refused } from '../refusal/refusal.js';
import { shownPath } from '../source/shown-path.js';
import { exists } from './find-bulletin.js';
import { formerRecordName, historyFolder } from './release-history.js';
import {
  expectedRecords,
  findRelease,
  type Release,
  readRelease,
  recordedFolder,
  recordPaths,
} from './releases.js';
import { foldersBelow } from './snapshots.js';

/** The record of a release that cannot be read, or that is gone while what is kept beside it is there. */
export interface FaultyRecord {
  readonly kind: 'damaged' | 'missing';
  /** The issue's, named from the office. */
  readonly folder: string;
}

/** An office's releases as far as their records can be read, in the order of their folders, and the records that cannot. */
export interface ReleaseSurvey {
  readonly releases: readonly Release[];
  readonly faulty: readonly FaultyRecord[];
}

/** Looks at all releases of an office, absolute; unlike `findReleases` it refuses nothing. */
export function surveyReleases(host: Host, office: string): ReleaseSurvey {
  const paths = recordPaths(host, office);
  const read = paths.map((path) => ({ path, release: tryToRead(host, path, office) }));
  const missing = [
    ...expectedRecords(host, office)
      .filter((path) => !paths.includes(path))
      .map((path) => recordedFolder(office, path)),
    ...formerlyReleased(host, office),
  ];
  return {
    releases: read.flatMap(({ release }) => release ?? []),
    faulty: [
      ...read
        .filter(({ release }) => !release)
        .map(({ path }): FaultyRecord => ({ kind: 'damaged', folder: recordedFolder(office, path) })),
      ...[...new Set(missing)].sort().map((folder): FaultyRecord => ({ kind: 'missing', folder })),
    ],
  };
}

function tryToRead(host: Host, path: string, office: string): Release | undefined {
  try {
    return readRelease(host, path, office);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** The folders of issues that have former releases and none that holds. */
function formerlyReleased(host: Host, office: string): readonly string[] {
  const place = historyFolder(office, '.');
  return foldersBelow(host, place)
    .filter((path) => exists(host, join(path, formerRecordName)))
    .map((path) => shownPath(dirname(path), place))
    .filter((folder) => isUnrecorded(host, office, folder));
}

function isUnrecorded(host: Host, office: string, folder: string): boolean {
  try {
    return findRelease(host, office, folder) === undefined;
  } catch (error) {
    // It is there, and damaged.
    if (error instanceof Refused) return false;
    throw error;
  }
}
