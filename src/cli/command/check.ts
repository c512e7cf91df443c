import { basename, dirname, resolve } from 'node:path';
import { checkHouse, checkSubmissions } from '../../check.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { isStopped, orderDiagnostics } from '../../diagnostic/order.js';
import {
  bulletinName,
  findBulletin,
  findIssues,
  isThere,
  kindOf,
  sheetName,
} from '../../office/find-bulletin.js';
import { CannotRun } from '../../office/found.js';
import { readSource, shownPath } from '../../office/read-file.js';
import { formatJson } from '../../report/json.js';
import { formatLines } from '../../report/line.js';
import { formatPretty } from '../../report/pretty.js';
import type { Limits } from '../../source/limits.js';
import { limitsFrom } from '../limits.js';
import { openIssue } from '../open-issue.js';
import type { CheckOptions } from '../options.js';
import { type ExitCode, exitCode, painter, type Terminal } from '../terminal.js';

interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
}

/** `kuaibao check`: the findings of submissions, issues' folders or a whole office. */
export function runCheck(paths: readonly string[], options: CheckOptions, terminal: Terminal): ExitCode {
  const { workingDirectory } = terminal;
  const targets = (paths.length > 0 ? paths : ['.']).map((path) => resolve(workingDirectory, path));
  const limits = limitsFrom(terminal);
  const checked = targets.map((target) => checkPath(target, workingDirectory, limits));
  const diagnostics = orderDiagnostics(checked.flatMap((each) => each.diagnostics));
  const files = checked.reduce((sum, each) => sum + each.files, 0);
  terminal.out(format(diagnostics, files, options, terminal));
  return isStopped(diagnostics, options.strict === true) ? exitCode.findings : exitCode.clean;
}

function format(
  found: readonly Diagnostic[],
  files: number,
  options: CheckOptions,
  terminal: Terminal,
): string {
  switch (options.format) {
    case 'json':
      return formatJson(found, files);
    case 'line':
      return formatLines(found);
    case 'pretty':
      return formatPretty(found, files, painter(terminal, 'out', options.color));
  }
}

function checkPath(path: string, workingDirectory: string, limits: Limits): Checked {
  switch (kindOf(path)) {
    case 'nothing':
      throw new CannotRun(`${shownPath(path, workingDirectory)}：没有这个文件或文件夹`);
    case 'file':
      return checkFile(path, workingDirectory, limits);
    case 'folder':
      return checkFolder(path, workingDirectory, limits);
  }
}

function checkFolder(folder: string, workingDirectory: string, limits: Limits): Checked {
  const issues = findIssues(folder, workingDirectory);
  const opened = issues.map((issue) => openIssue(issue, workingDirectory, undefined, limits));
  if (opened.length > 0) {
    // The configuration is read with each issue, and is one file.
    const files = opened.reduce((sum, each) => sum + each.files - 1, 1);
    return { diagnostics: opened.flatMap(({ diagnostics }) => diagnostics), files };
  }
  if (isThere(resolve(folder, bulletinName)))
    return checkFile(resolve(folder, bulletinName), workingDirectory, limits);
  const shown = shownPath(folder, workingDirectory);
  const place = shown === '.' ? '当前文件夹' : shown;
  throw new CannotRun(
    `${place}里没有 ${bulletinName}，也没有 ${sheetName}；新的一期请先写 ${sheetName}（期号、日期）`,
  );
}

function checkFile(path: string, workingDirectory: string, limits: Limits): Checked {
  if (basename(path) === sheetName) return checkFolder(dirname(path), workingDirectory, limits);
  const bulletin = readSource(findBulletin(dirname(path), workingDirectory), workingDirectory, limits);
  if (bulletin.diagnostic) return { diagnostics: [bulletin.diagnostic], files: 1 };
  const house = checkHouse(bulletin.file);
  if (basename(path) === bulletinName) return { diagnostics: house.diagnostics, files: 1 };
  const { file, diagnostic } = readSource(path, workingDirectory, limits);
  if (diagnostic) return { diagnostics: [diagnostic], files: 1 };
  const { diagnostics } = checkSubmissions([{ file, path: basename(path) }], house.value, house.registers);
  return { diagnostics: house.value ? diagnostics : [...house.diagnostics, ...diagnostics], files: 1 };
}
