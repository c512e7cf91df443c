import type { SourceFile } from '../source/file.js';
import { type IssueSheet, readSheet } from './sheet.js';

const read = new WeakMap<SourceFile, IssueSheet | undefined>();

/** The sheet in a file, as far as it can be read; the same file is read but once. */
export function sheetOf(file: SourceFile): IssueSheet | undefined {
  if (!read.has(file)) read.set(file, readSheet(file).value);
  return read.get(file);
}
