import { basename, dirname, join, relative, resolve } from 'node:path';
import { bulletinAbove, kindOf, sheetName } from '../folder/find-bulletin.js';
import { officeIssues } from '../folder/office-issues.js';
import { readInput } from '../folder/read-input.js';
import type { Host } from '../host/host.js';
import { type IssueSheet, readSheet } from '../issue/sheet.js';
import { limitsFrom } from './limits.js';
import { schemaLineIn } from './schema-files.js';
import type { ReadingSurroundings } from './surroundings.js';

/** An issue that does not exist yet and is the next of its office. */
export interface NewIssue {
  /** Absolute. */
  readonly folder: string;
  /** That of `bulletin.yaml`, absolute. */
  readonly office: string;
  readonly number: number;
  /** The day that is proposed, as 2024-03-14. */
  readonly date: string;
  /** The text of its `issue.yaml`. */
  readonly sheet: string;
}

/** The issue that a word names where it leads nowhere yet: `13`, `第13期`, `issues/0013`. It must be the one behind the last of its office, or the
 * first of a year, so that a slip makes none; undefined otherwise. `today`, as 2024-03-14, is proposed for its day. */
export function newIssue(
  word: string,
  today: string,
  surroundings: ReadingSurroundings,
): NewIssue | undefined {
  const { host, workingDirectory } = surroundings;
  const place = resolve(workingDirectory, word);
  const digits = /^(?:\d{4}-)?第?(\d{1,7})期?$/u.exec(basename(place))?.[1];
  const number = Number(digits ?? 0);
  const bulletin = bulletinAbove(host, existing(host, dirname(place)));
  if (number === 0 || bulletin === undefined || kindOf(host, place) !== 'nothing') return undefined;
  const office = dirname(bulletin);
  const { last, holder } = lastIssue(office, surroundings);
  const isNext = number === (last?.issueNumber.value ?? 0) + 1;
  const isFirstOfYear =
    number === 1 && last !== undefined && last.date.value.iso.slice(0, 4) < today.slice(0, 4);
  if (!isNext && !isFirstOfYear) return undefined;
  const isNumber = relative(workingDirectory, place) === word;
  const named = `${isFirstOfYear ? `${today.slice(0, 4)}-` : ''}${String(number).padStart(4, '0')}`;
  const folder = isNumber && dirname(place) === workingDirectory ? join(holder, named) : place;
  if (kindOf(host, folder) !== 'nothing') return undefined;
  return { folder, office, number, date: today, sheet: sheetOf(folder, office, number, today, last) };
}

/** The word by which an office's next issue is made on a day, `today` as 2024-03-14: the number behind the last one's; in a new year
 * 2024-0001, since the number alone leads to the first of an older one. */
export function nextIssueWord(office: string, today: string, surroundings: ReadingSurroundings): string {
  const { last } = lastIssue(office, surroundings);
  if (!last) return '1';
  const year = today.slice(0, 4);
  return last.date.value.iso.slice(0, 4) < year ? `${year}-0001` : String(last.issueNumber.value + 1);
}

/** The nearest folder that is there, from one upwards. */
function existing(host: Host, folder: string): string {
  return kindOf(host, folder) === 'folder' || dirname(folder) === folder
    ? folder
    : existing(host, dirname(folder));
}

/** The sheet of an office's last issue, supplements apart, and the folder in which the next one's is to lie. */
function lastIssue(
  office: string,
  surroundings: ReadingSurroundings,
): { readonly last?: IssueSheet; readonly holder: string } {
  const { host, workingDirectory } = surroundings;
  const { issues } = officeIssues(host, office);
  const sheets = issues.flatMap((folder) => {
    const { file } = readInput(host, join(folder, sheetName), workingDirectory, limitsFrom(surroundings));
    const sheet = readSheet(file).value;
    return sheet && !sheet.supplement ? [{ folder, sheet }] : [];
  });
  const [latest] = sheets.sort(
    (a, b) =>
      b.sheet.date.value.year - a.sheet.date.value.year ||
      b.sheet.issueNumber.value - a.sheet.issueNumber.value,
  );
  return latest ? { last: latest.sheet, holder: dirname(latest.folder) } : { holder: join(office, 'issues') };
}

function sheetOf(folder: string, office: string, number: number, date: string, last?: IssueSheet): string {
  const serial = last?.serialNumber?.value;
  return [
    schemaLineIn(folder, office, 'issue'),
    `期号: ${number}`,
    ...(serial === undefined ? [] : [`总期号: ${serial + 1}`]),
    '# 拟为导入来稿的那一天，请改成印发的日期',
    `日期: ${date}`,
    '',
  ].join('\n');
}
