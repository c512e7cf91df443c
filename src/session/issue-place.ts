import { basename, dirname, relative, resolve } from 'node:path';
import { bulletinAbove, findIssues, kindOf, sheetName } from '../folder/find-bulletin.js';
import { outsideIssues } from '../folder/outside-issues.js';
import { readInput } from '../folder/read-input.js';
import type { Host } from '../host/host.js';
import { readSheet } from '../issue/sheet.js';
import { Refused } from '../refusal/refusal.js';

/** Where a path of the command line leads, absolute. One that is not there may be the name of an issue's folder, or an
 * issue's number, in the office in which one is: `0001`, `1`, `第1期`. */
export function issuePlace(host: Host, path: string, workingDirectory: string): string {
  const place = resolve(workingDirectory, path);
  const word = relative(workingDirectory, place);
  if (kindOf(host, place) !== 'nothing' || dirname(place) !== workingDirectory || word === '') return place;
  const bulletin = bulletinAbove(host, workingDirectory);
  if (bulletin === undefined) return place;
  const issues = findIssues(host, dirname(bulletin));
  const [only, ...others] = meant(host, word, issues, workingDirectory);
  if (only === undefined) return folderCalled(host, word, dirname(bulletin)) ?? place;
  if (others.length === 0) return only;
  throw new Refused({ kind: 'ambiguousIssue', word, issues: [only, ...others] });
}

/** The one folder of an office that bears a word's name or number and lacks its `issue.yaml`: what is missing is said of it. */
function folderCalled(host: Host, word: string, office: string): string | undefined {
  const folders = outsideIssues(host, office).filter(
    ({ holdsBulletin, holdsIssues }) => !holdsBulletin && !holdsIssues,
  );
  const [only, ...others] = called(
    word,
    folders.map(({ path }) => path),
  );
  return others.length === 0 ? only : undefined;
}

/** The issues of the office in or below whose folder the working one lies, in the order of their paths. */
export function issuesAround(host: Host, workingDirectory: string): readonly string[] {
  const bulletin = bulletinAbove(host, workingDirectory);
  return bulletin === undefined ? [] : findIssues(host, dirname(bulletin));
}

/** The issues that a word names: by the folder's name, by the number that this name is, by the number in the sheet. */
function meant(
  host: Host,
  word: string,
  issues: readonly string[],
  workingDirectory: string,
): readonly string[] {
  const found = called(word, issues);
  const number = numberIn(word);
  if (number === undefined || found.length > 0) return found;
  return issues.filter((issue) => {
    const { value } = readSheet(readInput(host, resolve(issue, sheetName), workingDirectory).file);
    return value !== undefined && !value.supplement && value.issueNumber.value === number;
  });
}

/** The folders that bear a name, or whose names are its number. */
function called(word: string, folders: readonly string[]): readonly string[] {
  const named = folders.filter((folder) => basename(folder) === word);
  const number = numberIn(word);
  if (named.length > 0 || number === undefined) return named;
  return folders.filter((folder) => numberIn(basename(folder)) === number);
}

/** The number of `0001`, `1` and `第1期`. */
function numberIn(name: string): number | undefined {
  const [, digits] = /^第?([0-9]{1,9})期?$/u.exec(name) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
