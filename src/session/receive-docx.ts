import { basename, dirname, extname, join, resolve } from 'node:path';
import { createFile } from '../folder/create-file.js';
import { readManifest } from '../folder/manifests.js';
import { rewriteFiles } from '../folder/rewrite-files.js';
import type { SentFile } from '../folder/sent-files.js';
import type { Host } from '../host/host.js';
import type { Issue } from '../issue/issue.js';
import { lineText, type Part } from '../manuscript/manuscript.js';
import { carry } from '../receive/carry.js';
import type { IssueToday } from '../receive/carry-context.js';
import { submissionsOf } from '../receive/placement.js';
import type { Leftover, Received, ReceiveRequest } from '../receive/received.js';
import { manifestName } from '../record/manifest.js';
import { Refused } from '../refusal/refusal.js';
import type { Returned } from '../returned/returned.js';
import { shownPath } from '../source/shown-path.js';
import { issuesAround } from './issue-place.js';
import { issueFolder } from './open-issue.js';
import { planIssue } from './plan-issue.js';
import { receivedItems } from './received-items.js';
import { proof } from './received-proof.js';
import { ReceivedTexts } from './received-texts.js';
import { readReturnedFile, returnedFolder } from './returned-file.js';
import { sentState } from './sent-state.js';
import type { ReadingSurroundings, WritingSurroundings } from './surroundings.js';

export type { Received, ReceiveRequest } from '../receive/received.js';

/** Carries what people changed in an issue's DOCX into its YAML: merged with what has been changed there since, conflicts left as they stand
 * today unless `choose` decides them. All files are written or none; nothing with `isTrial`. Refuses a file that cannot be read, and one of
 * which nobody can tell whose issue it is. */
export async function receiveDocx(
  file: SentFile,
  { issue: named, choose, isTrial = false }: ReceiveRequest,
  surroundings: WritingSurroundings,
): Promise<Received> {
  const { host } = surroundings;
  const returned = await readReturnedFile(file, surroundings);
  const directory = directoryOf(file, returned, named, surroundings);
  const today = issueAt(directory, surroundings);
  const state = sentState(returned, today, directory, surroundings);
  const carried = carry(state.sent, state.returned, todayOf(today), choose);
  const texts = new ReceivedTexts(directory, surroundings);
  const refused = texts.take(carried.edits);
  const ordered = texts.order(carried, today);
  const items = receivedItems(carried.items, directory, surroundings);
  const unproved = proof({ state, carried, today, refused }, texts.plan());
  const { changed } = texts;
  const { workingDirectory } = surroundings;
  if (!isTrial) {
    rewriteFiles(
      host,
      changed.map(({ path, ...each }) => ({ path: resolve(workingDirectory, path), ...each })),
    );
    for (const { path, text } of items) createFile(host, resolve(workingDirectory, path), text);
  }
  return {
    issue: today.issueNumber,
    folder: shownPath(directory, workingDirectory),
    base: state.base,
    changes: [...carried.changes, ...ordered, ...items.map(({ change }) => change)],
    conflicts: carried.conflicts,
    left: [...carried.left, ...refused, ...unproved, ...unknownParts(state.unknown)],
    remarks: carried.remarks,
    files: [...changed, ...items].map(({ path, text }) => ({ path, text })),
    isWritten: !isTrial && changed.length + items.length > 0,
    isInPlace: file.path !== undefined && isOutput(file.path, host),
  };
}

/** Whether a record lies beside a file that tells of an output of its name. */
function isOutput(path: string, host: Host): boolean {
  const record = readManifest(host, join(dirname(path), manifestName(basename(path, extname(path)))));
  return record?.outputs.some(({ name }) => name === basename(path)) === true;
}

/** The folder of the issue that a DOCX is of: the one that is named, else the one that it names itself. */
function directoryOf(
  file: SentFile,
  { origin }: Returned,
  named: string | undefined,
  surroundings: ReadingSurroundings,
): string {
  const { host, workingDirectory } = surroundings;
  if (named !== undefined) return issueFolder(host, named, workingDirectory);
  const directory = returnedFolder(file, origin, surroundings);
  if (directory !== undefined) return directory;
  const path = file.path ?? resolve(workingDirectory, file.name);
  throw new Refused({
    kind: 'unnamedIssue',
    path,
    ...(origin.issue === undefined ? {} : { issue: origin.issue }),
    issues: issuesAround(host, workingDirectory),
  });
}

/** The issue in a folder as it stands; refuses one that cannot be read. */
function issueAt(directory: string, surroundings: ReadingSurroundings): Issue {
  const { issue, diagnostics } = planIssue(directory, surroundings);
  if (issue) return issue;
  const finding = diagnostics.find(({ severity }) => severity === 'error');
  throw new Refused(finding ? { kind: 'unreadable', finding } : { kind: 'noSheet', folder: directory });
}

function todayOf(issue: Issue): IssueToday {
  return {
    issue,
    submissions: [...submissionsOf(issue), ...issue.withheld.map(({ submission }) => submission)],
  };
}

function unknownParts(parts: readonly Part[]): readonly Leftover[] {
  return parts.flatMap(({ pieces }) => {
    const after = pieces
      .flatMap((piece) => (piece.kind === 'line' ? [lineText(piece)] : []))
      .join('\n')
      .trim();
    if (after === '') return [];
    return [{ where: `“${after.slice(0, 16)}…”`, before: '', after, reason: changedSince, by: [] }];
  });
}

const changedSince = '送审时的稿件没有留底，现在的稿件又不一样了，看不出哪些是返回稿里改的，请照返回稿核对';
