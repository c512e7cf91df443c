import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { waitingFolder } from '../folder/apart.js';
import { findBulletin, findSubmissions, isThere, kindOf, sheetName } from '../folder/find-bulletin.js';
import { officeIssues } from '../folder/office-issues.js';
import { releaseOf } from '../folder/releases.js';
import { Refused } from '../refusal/refusal.js';
import { issuePlace, issuesAround } from './issue-place.js';
import type { ReadingSurroundings } from './surroundings.js';

/** A submission, or all of a file's, and the folder that they belong to. All paths are absolute. */
export interface SubmissionPlace {
  readonly path: string;
  /** Which of the file's, from 1; absent: all. */
  readonly index?: number;
  /** The issue's folder, or the one in which it waits. */
  readonly root: string;
  readonly office: string;
  readonly isWaiting: boolean;
}

/** The submission that a word names: a path, with or without its ending, with #2 behind it for the file's second; an issue's number and a
 * file in it (128/青鹭镇); or a file's name alone, if of what is not released one issue has it, or what waits. Refuses what is not there and what belongs to no issue. */
export function submissionPlace(word: string, surroundings: ReadingSurroundings): SubmissionPlace {
  const { host, workingDirectory } = surroundings;
  const isPath = kindOf(host, resolve(workingDirectory, word)) === 'file';
  const [, name = word, digits] = (isPath ? null : /^(.*?)(?:#([1-9][0-9]{0,3}))?$/u.exec(word)) ?? [];
  const path = pathOf(name, surroundings);
  if (path === undefined)
    throw new Refused({
      kind: 'nothingThere',
      path: resolve(workingDirectory, name),
      wanted: 'any',
      issues: issuesAround(host, workingDirectory),
    });
  const office = dirname(findBulletin(host, dirname(path)));
  const waiting = join(office, waitingFolder);
  const isWaiting = path.startsWith(join(waiting, sep));
  const root = isWaiting ? shelfOf(waiting, path) : issueOf(path, office, surroundings);
  const isSubmission =
    root !== undefined &&
    /\.ya?ml$/iu.test(path) &&
    path !== join(root, sheetName) &&
    findSubmissions(host, root).includes(path);
  if (!isSubmission) throw new Refused({ kind: 'noSubmission', path });
  const index = digits === undefined ? {} : { index: Number(digits) };
  return { path, ...index, root, office, isWaiting };
}

function pathOf(name: string, surroundings: ReadingSurroundings): string | undefined {
  const { host, workingDirectory } = surroundings;
  const withEnding = (path: string): string | undefined =>
    [path, `${path}.yaml`, `${path}.yml`].find((each) => kindOf(host, each) === 'file');
  const plain = withEnding(resolve(workingDirectory, name));
  if (plain !== undefined) return plain;
  const [first = '', ...rest] = name.split(/[/\\]/u);
  if (rest.length > 0) return withEnding(join(issuePlace(host, first, workingDirectory), ...rest));
  const office = dirname(findBulletin(host, workingDirectory));
  const holders = [...officeIssues(host, office).issues, join(office, waitingFolder)];
  const all = holders.flatMap((folder) => withEnding(join(folder, name)) ?? []);
  const open = all.filter((path) => releaseOf(host, path, office) === undefined);
  const [only, ...others] = open.length > 0 ? open : all;
  if (others.length > 0 && only !== undefined)
    throw new Refused({ kind: 'severalSubmissions', word: name, paths: [only, ...others] });
  return only;
}

/** The folder in 待用 that a file waits in: that of an issue's number, or 待用 itself. */
function shelfOf(waiting: string, path: string): string {
  const [first = ''] = relative(waiting, path).split(sep);
  return shelfNumber(first) === undefined || first === basename(path) ? waiting : join(waiting, first);
}

/** The number of the issue for which a folder in 待用 holds submissions: 第130期. */
export function shelfNumber(name: string): number | undefined {
  const [, digits] = /^第([1-9][0-9]{0,6})期$/u.exec(name) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function issueOf(path: string, office: string, { host }: ReadingSurroundings): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (isThere(host, join(folder, sheetName))) return folder;
    if (folder === office || dirname(folder) === folder) return undefined;
  }
}
