import { resolve } from 'node:path';
import { findIssues, kindOf } from '../../folder/find-bulletin.js';
import type { Host } from '../../host/host.js';
import { isAsRecorded, type Verified } from '../../record/verified.js';
import { formatVerified, formatVerifiedJson } from '../../report/verify.js';
import { visible } from '../../report/visible.js';
import { lostReleases, officesIn } from '../../session/lost-releases.js';
import { issueFolder } from '../../session/open-issue.js';
import { Verifier } from '../../session/verify-issue.js';
import { withoutSheet } from '../../session/without-sheet.js';
import type { VerifyOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao verify`: whether outputs still are what their inputs give, by their records; what has changed if not. */
export async function runVerify(
  paths: readonly string[],
  options: VerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { host, workingDirectory } = terminal;
  const folders = (paths.length > 0 ? paths : ['.']).flatMap((path) => {
    const folder = resolve(workingDirectory, path);
    const issues = kindsBelow(host, folder);
    if (issues.length === 0 && hasLost(host, folder, workingDirectory)) return [];
    return issues.length > 0 ? issues : [issueFolder(host, folder, workingDirectory)];
  });
  const verifier = new Verifier(options, terminal);
  const asked = (paths.length > 0 ? paths : ['.']).map((path) => resolve(workingDirectory, path));
  const houses = new Set(asked.flatMap((folder) => officesIn(host, folder, folders)));
  const verified: Verified[] = [];
  for (const folder of new Set(folders)) verified.push(await verifier.verify(folder));
  for (const house of houses) verified.push(...verifier.lost(house));
  terminal.out((options.json ? formatVerifiedJson : formatVerified)(verified, workingDirectory));
  for (const { span, message, hint } of looseBeside(host, asked, folders, workingDirectory))
    terminal.talk(`${visible(`${span.file.path}：${message}；${hint ?? ''}`)}\n`);
  await tellOfSchemas(folders, terminal);
  return verified.every(isAsRecorded) ? exitCode.clean : exitCode.findings;
}

/** Submissions that are in no issue, below the folders that were asked for and are no issues themselves. */
function looseBeside(
  host: Host,
  asked: readonly string[],
  issues: readonly string[],
  workingDirectory: string,
) {
  const folders = new Set(
    asked.filter((folder) => !issues.includes(folder) && kindOf(host, folder) === 'folder'),
  );
  return [...folders].flatMap((folder) => withoutSheet(host, folder, workingDirectory));
}

/** An office none of whose issues is there any more has been released for all that. */
function hasLost(host: Host, folder: string, workingDirectory: string): boolean {
  const houses = officesIn(host, folder, []);
  return houses.some((house) => lostReleases(host, house, workingDirectory).length > 0);
}

function kindsBelow(host: Host, folder: string): readonly string[] {
  try {
    return findIssues(host, folder);
  } catch {
    // The reason is given where the folder is asked for by itself.
    return [];
  }
}
