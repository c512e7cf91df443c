import type { Stamp } from '../host/host.js';
import type { IssueFacts } from '../issue/facts.js';

/** An issue in the index of what an office has printed. */
export interface StoredIssue {
  /** From the office's folder, `/` between folders; `.` for the office itself. */
  readonly folder: string;
  /** When its folder changed. */
  readonly changed: number;
  /** Absent of one that must be read each time: something of it could not be. */
  readonly record?: IssueRecord;
}

/** The facts of an issue that others are judged by, and the state of its files in which they were found. */
export interface IssueRecord {
  readonly facts: IssueFacts;
  readonly sheet: Stamp;
  /** Those below its own. */
  readonly folders: readonly StampedFolder[];
  readonly fileCount: number;
  /** The files of its submissions, in their order. */
  readonly files: () => readonly StampedFile[];
}

/** A folder, from the issue's or the office's, `/` between folders (`.`: the office's own), and when it changed. */
export interface StampedFolder {
  readonly path: string;
  readonly changed: number;
}

/** A file, from the issue's folder. */
export interface StampedFile extends Stamp {
  readonly path: string;
}

/** A value of JSON for an issue; its files stand apart, `length` bytes of JSON. */
export function issueValue({ folder, changed, record }: StoredIssue, length: number): unknown {
  if (!record) return [folder, changed];
  const { facts, sheet, folders, fileCount } = record;
  const { series, number, date, serial } = facts;
  return [
    folder,
    changed,
    series,
    number,
    date,
    serial ?? null,
    sheet.size,
    sheet.changed,
    fileCount,
    length,
    folders.map(folderValue),
  ];
}

/** The issue of such a value, and the length of what its files take; undefined if it is none. `filesIn` gives that many bytes as text. */
export function parseIssue(
  value: unknown,
  filesIn: (length: number) => string,
): { readonly issue: StoredIssue; readonly length: number } | undefined {
  const values = listOf(value);
  const folder = values[0];
  const changed = values[1];
  if (!isInside(folder) || !isNumber(changed)) return undefined;
  if (values.length === 2) return { issue: { folder, changed }, length: 0 };
  const facts = factsIn(values);
  const size = values[6];
  const sheetChanged = values[7];
  const fileCount = values[8];
  const length = values[9];
  const given = listOf(values[10]);
  const folders = given.flatMap((each) => folderIn(each) ?? []);
  if (!facts || !isNumber(size) || !isNumber(sheetChanged) || folders.length < given.length) return undefined;
  if (!isCount(fileCount) || !isCount(length)) return undefined;
  let files: readonly StampedFile[] | undefined;
  const record: IssueRecord = {
    facts,
    sheet: { size, changed: sheetChanged },
    folders,
    fileCount,
    files: () => {
      files ??= parseFiles(filesIn(length));
      return files;
    },
  };
  return { issue: { folder, changed, record }, length };
}

/** The files of an issue as JSON. */
export function filesText(files: readonly StampedFile[]): string {
  return JSON.stringify(files.map(({ path, size, changed }) => [path, size, changed]));
}

function parseFiles(text: string): readonly StampedFile[] {
  return listOf(parsed(text)).flatMap((value) => {
    const [path, size, changed] = listOf(value);
    return isInside(path) && isNumber(size) && isNumber(changed) ? [{ path, size, changed }] : [];
  });
}

export function folderValue({ path, changed }: StampedFolder): unknown {
  return [path, changed];
}

export function folderIn(value: unknown): StampedFolder | undefined {
  const [path, changed] = listOf(value);
  return isInside(path) && isNumber(changed) ? { path, changed } : undefined;
}

function factsIn(values: readonly unknown[]): IssueFacts | undefined {
  const series = values[2];
  const number = values[3];
  const date = values[4];
  const serial = values[5];
  if (series !== 'issue' && series !== 'supplement') return undefined;
  if (!isNumber(number) || typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/u.test(date)) return undefined;
  if (serial === null) return { series, number, date };
  return isNumber(serial) ? { series, number, date, serial } : undefined;
}

/** The elements of a list; none of what is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** JSON, or undefined of what is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && isNumber(value) && value >= 0;
}

/** A path that leads nowhere but below where it begins. */
function isInside(value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || /^[/\\]|^[A-Za-z]:/u.test(value)) return false;
  return !/(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(value);
}
