import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { findIssues, kindOf } from '../folder/find-bulletin.js';
import type { Host } from '../host/host.js';
import type { Verified } from '../record/verified.js';
import { lostReleases, officesIn } from './lost-releases.js';
import { issueFolder } from './open-issue.js';
import type { VerifyRequest } from './options.js';
import type { WritingSurroundings } from './surroundings.js';
import { Verifier } from './verify-issue.js';
import { withoutSheet } from './without-sheet.js';

/** The state of some issues since they were made. */
export interface VerifiedPaths {
  readonly verified: readonly Verified[];
  /** Submissions that are in no issue. */
  readonly loose: readonly Diagnostic[];
  /** The issues' folders, absolute. */
  readonly folders: readonly string[];
}

/** Compares the issues that paths stand for, folders of them, or whole offices with their records. */
export async function verifyPaths(
  paths: readonly string[],
  request: VerifyRequest,
  surroundings: WritingSurroundings,
): Promise<VerifiedPaths> {
  const { host, workingDirectory } = surroundings;
  const asked = paths.map((path) => resolve(workingDirectory, path));
  const folders = asked.flatMap((folder) => {
    const issues = issuesBelow(host, folder);
    if (issues.length === 0 && hasLost(host, folder, workingDirectory)) return [];
    return issues.length > 0 ? issues : [issueFolder(host, folder, workingDirectory)];
  });
  const verifier = new Verifier(request, surroundings);
  const offices = new Set(asked.flatMap((folder) => officesIn(host, folder, folders)));
  const verified: Verified[] = [];
  for (const folder of new Set(folders)) verified.push(await verifier.verify(folder));
  for (const office of offices) verified.push(...verifier.lost(office));
  return { verified, loose: looseBeside(host, asked, folders, workingDirectory), folders };
}

/** Submissions that are in no issue, below the folders that were asked for and are no issues themselves. */
function looseBeside(
  host: Host,
  asked: readonly string[],
  issues: readonly string[],
  workingDirectory: string,
): readonly Diagnostic[] {
  const folders = new Set(
    asked.filter((folder) => !issues.includes(folder) && kindOf(host, folder) === 'folder'),
  );
  return [...folders].flatMap((folder) => withoutSheet(host, folder, workingDirectory));
}

/** An office none of whose issues is there any more has been released for all that. */
function hasLost(host: Host, folder: string, workingDirectory: string): boolean {
  const offices = officesIn(host, folder, []);
  return offices.some((office) => lostReleases(host, office, workingDirectory).length > 0);
}

function issuesBelow(host: Host, folder: string): readonly string[] {
  try {
    return findIssues(host, folder);
  } catch {
    // The reason is given where the folder is asked for by itself.
    return [];
  }
}
