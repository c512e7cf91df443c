import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { sheetTemplate } from '../bulletin/template.js';
import { bulletinAbove, kindOf } from '../folder/find-bulletin.js';
import type { Host } from '../host/host.js';
import type { IssueFacts } from '../issue/facts.js';
import { nextFolder } from '../issue/next-folder.js';
import { lastOf, nextSerial } from '../issue/next-number.js';
import { type PastIssue, pastIssues } from './past-issues.js';
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
  const past = pastIssues(office, surroundings).issues;
  const last = lastOf(past, 'issue');
  const isFirstOfYear = number === 1 && last !== undefined && last.date.slice(0, 4) < today.slice(0, 4);
  if (number !== (last?.number ?? 0) + 1 && !isFirstOfYear) return undefined;
  const isNumber = relative(workingDirectory, place) === word && dirname(place) === workingDirectory;
  const serial = last && nextSerial(past, last);
  const next: IssueFacts = {
    series: 'issue',
    number,
    date: today,
    ...(serial === undefined ? {} : { serial }),
  };
  const folder = isNumber ? newFolder(host, office, past, next) : place;
  if (folder === undefined || kindOf(host, folder) !== 'nothing') return undefined;
  const dateNote = '拟为导入来稿的那一天，请改成印发的日期';
  const sheet = newSheet(folder, office, next, { ...(last ? { last } : {}), dateNote });
  return { folder, office, number, date: today, sheet };
}

/** The word by which an office's next issue is made on a day, `today` as 2024-03-14: the number behind the last one's; in a new year
 * 2024-0001, since the number alone leads to the first of an older one. */
export function nextIssueWord(office: string, today: string, surroundings: ReadingSurroundings): string {
  const last = lastOf(pastIssues(office, surroundings).issues, 'issue');
  if (!last) return '1';
  const year = today.slice(0, 4);
  return last.date.slice(0, 4) < year ? `${year}-0001` : String(last.number + 1);
}

/** The folder, absolute, of an office's new issue: beside the last of its series and named as that is; with its year before the name where that is a new
 * one and no folder tells it, or where the name is taken. Undefined where it would lie in another issue, or that name is taken too. */
export function newFolder(
  host: Host,
  office: string,
  past: readonly PastIssue[],
  next: IssueFacts,
): string | undefined {
  const last = lastOf(past, next.series);
  const neighbour = last ?? lastOf(past, 'issue');
  const holder = neighbour ? dirname(neighbour.folder) : join(office, 'issues');
  if (neighbour?.folder === office) return undefined;
  const usual = `${next.series === 'supplement' ? '增刊' : ''}${String(next.number).padStart(next.series === 'supplement' ? 2 : 4, '0')}`;
  const isFilled = past.some((each) => /(?:^|[^0-9])0[0-9]/u.test(basename(each.folder)));
  const named = last && nextFolder(relative(office, last.folder).split(sep).join('/'), last, next, isFilled);
  const folder = named === undefined ? join(holder, usual) : join(office, named);
  const year = next.date.slice(0, 4);
  const isTold = relative(office, folder).includes(year);
  const isNewYear = last !== undefined && last.date.slice(0, 4) < year && next.number <= last.number;
  const dated = join(dirname(folder), `${year}-${basename(folder)}`);
  const wanted = isNewYear && !isTold ? [dated] : [folder, dated];
  return wanted.find((each) => kindOf(host, each) === 'nothing');
}

/** The text of a new issue's sheet: as much is told in it as in the last one's. */
export function newSheet(
  folder: string,
  office: string,
  { series, number, date, serial }: IssueFacts,
  { last, dateNote }: { readonly last?: PastIssue; readonly dateNote?: string },
): string {
  const text = sheetTemplate({
    number,
    date,
    ...(serial === undefined ? {} : { serial }),
    isSupplement: series === 'supplement',
    ...(dateNote === undefined ? {} : { dateNote }),
    isExplained: last?.isExplained ?? false,
  });
  return `${schemaLineIn(folder, office, 'issue')}\n${text}`;
}

/** The nearest folder that is there, from one upwards. */
function existing(host: Host, folder: string): string {
  return kindOf(host, folder) === 'folder' || dirname(folder) === folder
    ? folder
    : existing(host, dirname(folder));
}
