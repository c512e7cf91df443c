import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckedIssue, checkIssueFolder } from '../src/check.js';
import { compose } from '../src/document/compose.js';
import type { IssueDocument } from '../src/document/document.js';
import { findBulletin } from '../src/folder/find-bulletin.js';
import { readSource } from '../src/folder/read-file.js';
import { readIssueFolder } from '../src/folder/read-issue-folder.js';
import { arrange } from '../src/issue/arrange.js';
import type { Issue } from '../src/issue/issue.js';
import { diskReading } from '../src/office/disk-reading.js';
import { resolveStyle, type Style } from '../src/style/style.js';
import { realOffice } from './real-office.js';

export const root = resolve(fileURLToPath(import.meta.url), '../..');
export const fixtures = join(root, 'fixtures');

/** Every issue of the sample offices, and the real one where it is there, by a short name. */
export const issueFolders: readonly (readonly [name: string, folder: string])[] = [
  ['sample-0127', 'office/sample/issues/0127'],
  ['sample-0128', 'office/sample/issues/0128'],
  ['sample-supplement-03', 'office/sample/issues/supplement-03'],
  ['minimal-0001', 'office/minimal/issues/0001'],
  ['styled-0012', 'office/styled/issues/0012'],
  ['classified-0003', 'office/classified/issues/0003'],
  ['classified-0004', 'office/classified/issues/0004'],
  ['report-01', 'office/report/issues/01'],
  ['report-02', 'office/report/issues/02'],
  ['report-03', 'office/report/issues/03'],
  ['report-05', 'office/report/issues/05'],
  ['report-04', 'office/report/issues/04'],
  ['report-06', 'office/report/issues/06'],
].map(([name = '', folder = '']) => [name, join(fixtures, folder)] as const);

export const realFolders = existsSync(realOffice)
  ? ([['real-0876', join(realOffice, 'issues/0876')]] as const)
  : [];

export function checkFolder(folder: string): CheckedIssue {
  const workingDirectory = folder;
  const bulletinYaml = readSource(diskReading, findBulletin(diskReading, folder), workingDirectory);
  return checkIssueFolder(
    readIssueFolder(diskReading, folder, { workingDirectory, except: [] }),
    bulletinYaml.file,
  );
}

export function arrangeFolder(folder: string): Issue {
  const { bulletin, sheet, submissions } = checkFolder(folder);
  if (!bulletin || !sheet) throw new Error(`${folder} does not read`);
  return arrange(bulletin, sheet, submissions);
}

export function composeFolder(folder: string): { readonly document: IssueDocument; readonly style: Style } {
  const issue = arrangeFolder(folder);
  const style = resolveStyle(issue.bulletin.deviations);
  return { document: compose(issue, style), style };
}

export function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
