import { basename, dirname, relative, resolve } from 'node:path';
import { readSheet } from '../issue/sheet.js';
import { bulletinAbove, findIssues, kindOf, sheetName } from '../office/find-bulletin.js';
import { CannotRun } from '../office/found.js';
import { shownPath } from '../office/read-file.js';
import { readInput } from '../office/read-input.js';

/** Where a path of the command line leads, absolute. One that is not there may be the name of an issue's folder, or an
 * issue's number, in the office in which one is: `0001`, `1`, `第1期`. */
export function issuePlace(path: string, workingDirectory: string): string {
  const place = resolve(workingDirectory, path);
  const word = relative(workingDirectory, place);
  if (kindOf(place) !== 'nothing' || dirname(place) !== workingDirectory || word === '') return place;
  const bulletin = bulletinAbove(workingDirectory, workingDirectory);
  if (bulletin === undefined) return place;
  const issues = findIssues(dirname(bulletin), workingDirectory);
  const [only, ...others] = meant(word, issues, workingDirectory);
  if (only === undefined) return place;
  if (others.length === 0) return only;
  const shown = [only, ...others].map((each) => shownPath(each, workingDirectory));
  throw new CannotRun(`叫“${word}”的有 ${shown.length} 期，请写明是哪一期：${shown.join('、')}`);
}

/** What to say of a path that leads nowhere beside that: the issues that there are, the last three by their folders. */
export function whereIssuesAre(workingDirectory: string): string {
  const bulletin = bulletinAbove(workingDirectory, workingDirectory);
  const issues = bulletin === undefined ? [] : findIssues(dirname(bulletin), workingDirectory);
  if (issues.length === 0) return '';
  const shown = issues.slice(-3).map((each) => shownPath(each, workingDirectory));
  return `；有 ${issues.length} 期：${issues.length > shown.length ? '…、' : ''}${shown.join('、')}`;
}

/** The issues that a word names: by the folder's name, by the number that this name is, by the number in the sheet. */
function meant(word: string, issues: readonly string[], workingDirectory: string): readonly string[] {
  const named = issues.filter((issue) => basename(issue) === word);
  if (named.length > 0) return named;
  const number = numberIn(word);
  if (number === undefined) return [];
  const numbered = issues.filter((issue) => numberIn(basename(issue)) === number);
  if (numbered.length > 0) return numbered;
  return issues.filter((issue) => {
    const { value } = readSheet(readInput(resolve(issue, sheetName), workingDirectory).file);
    return value !== undefined && !value.supplement && value.issueNumber.value === number;
  });
}

/** The number of `0001`, `1` and `第1期`. */
function numberIn(name: string): number | undefined {
  const [, digits] = /^第?([0-9]{1,9})期?$/u.exec(name) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
