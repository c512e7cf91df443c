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
  /** The date of `facts` as a number: 20260312. */
  readonly day: number;
  readonly sheet: Stamp;
  /** Those below its own. */
  readonly folders: readonly StampedFolder[];
  readonly fileCount: number;
  /** The files of its submissions, in their order. */
  readonly files: () => readonly StampedFile[];
  /** The same as JSON (`filesText`). */
  readonly filesText: () => string;
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

/** The files of an issue as JSON. */
export function filesText(files: readonly StampedFile[]): string {
  return JSON.stringify(files.map(({ path, size, changed }) => [path, size, changed]));
}

export function parseFiles(text: string): readonly StampedFile[] {
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

export function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && isNumber(value) && value >= 0;
}

/** A path that leads nowhere but below where it begins. */
export function isInside(value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || /^[/\\]|^[A-Za-z]:/u.test(value)) return false;
  return !value.includes('..') || !/(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(value);
}
