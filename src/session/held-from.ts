import { join } from 'node:path';
import { sheetName } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import { type IssueIdentity, identityOf } from '../issue/identity.js';
import { readSheet } from '../issue/sheet.js';
import { limitsFrom } from './limits.js';
import { isOfAllDocuments } from './original-lines.js';
import type { ReadingSurroundings } from './surroundings.js';

const line = /^# 留自([0-9]{4})年(增刊)?第([0-9]{1,7})期(?:\r\n|\n|\r|$)/mu;

/** The issue that a waiting file's submissions were taken out of, as a line in it tells; undefined if none does. */
export function heldFrom(text: string): IssueIdentity | undefined {
  const [, year, supplement, number] = line.exec(text) ?? [];
  if (year === undefined || number === undefined) return undefined;
  return { series: supplement ? 'supplement' : 'issue', number: Number(number), year: Number(year) };
}

/** A file's text with a line, behind those that are told of all of it, that says which issue its submissions were taken out of; without such a line if
 * none is given. */
export function withHeldFrom(text: string, issue: IssueIdentity | undefined): string {
  const plain = text.replace(line, '');
  if (!issue) return plain;
  const { series, number, year } = issue;
  const end = plain.includes('\r\n') ? '\r\n' : '\n';
  const told = `# 留自${year}年${series === 'supplement' ? '增刊' : ''}第${number}期${end}`;
  const head = headLength(plain);
  return `${plain.slice(0, head)}${told}${plain.slice(head)}`;
}

function headLength(text: string): number {
  let length = 0;
  for (const each of text.match(/[^\r\n]*(?:\r\n|\n|\r)/gu) ?? []) {
    if (!isOfAllDocuments(each.trimEnd())) break;
    length += each.length;
  }
  return length;
}

/** The issue in a folder, absolute, as its sheet says; undefined if that cannot be read. */
export function issueIn(folder: string, surroundings: ReadingSurroundings): IssueIdentity | undefined {
  const { host, workingDirectory } = surroundings;
  const path = join(folder, sheetName);
  const { value } = readSheet(readInput(host, path, workingDirectory, limitsFrom(surroundings)).file);
  return value && identityOf(value);
}
