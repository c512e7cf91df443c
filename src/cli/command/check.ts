import { basename, dirname, resolve } from 'node:path';
import { checkHouse, checkSubmissions } from '../../check.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { isStopped, orderDiagnostics } from '../../diagnostic/order.js';
import type { CalendarDate } from '../../field/date.js';
import { readSheet } from '../../issue/sheet.js';
import { bulletinName, findBulletin, findIssues, kindOf, sheetName } from '../../office/find-bulletin.js';
import { CannotRun } from '../../office/found.js';
import { readSource, shownPath } from '../../office/read-file.js';
import { formatJson } from '../../report/json.js';
import { formatLines } from '../../report/line.js';
import { formatPretty } from '../../report/pretty.js';
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
  const checked = targets.map((target) => checkPath(target, workingDirectory));
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

function checkPath(path: string, workingDirectory: string): Checked {
  switch (kindOf(path)) {
    case 'nothing':
      throw new CannotRun(`${shownPath(path, workingDirectory)}：没有这个文件或文件夹`);
    case 'file':
      return checkFile(path, workingDirectory);
    case 'folder':
      return checkFolder(path, workingDirectory);
  }
}

function checkFolder(folder: string, workingDirectory: string): Checked {
  const issues = findIssues(folder, workingDirectory);
  const opened = issues.map((issue) => openIssue(issue, workingDirectory));
  if (opened.length > 0) {
    // The configuration is read with each issue, and is one file.
    const files = opened.reduce((sum, each) => sum + each.files - 1, 1);
    return { diagnostics: opened.flatMap(({ diagnostics }) => diagnostics), files };
  }
  if (kindOf(resolve(folder, bulletinName)) === 'file')
    return checkFile(resolve(folder, bulletinName), workingDirectory);
  const shown = shownPath(folder, workingDirectory);
  const place = shown === '.' ? '当前文件夹' : shown;
  throw new CannotRun(
    `${place}里没有 ${bulletinName}，也没有 ${sheetName}；新的一期请先写 ${sheetName}（期号、日期）`,
  );
}

function checkFile(path: string, workingDirectory: string): Checked {
  if (basename(path) === sheetName) return checkFolder(dirname(path), workingDirectory);
  const bulletin = readSource(findBulletin(dirname(path), workingDirectory), workingDirectory);
  if (bulletin.diagnostic) return { diagnostics: [bulletin.diagnostic], files: 1 };
  const house = checkHouse(bulletin.file);
  if (basename(path) === bulletinName) return { diagnostics: house.diagnostics, files: 1 };
  const { file, diagnostic } = readSource(path, workingDirectory);
  if (diagnostic) return { diagnostics: [diagnostic], files: 1 };
  const found = [{ file, path: basename(path) }];
  const diagnostics = checkSubmissions(found, house.value, house.registers, {
    ...dateOf(path, workingDirectory),
  });
  return { diagnostics: house.value ? diagnostics : [...house.diagnostics, ...diagnostics], files: 1 };
}

/** The day of the issue in whose folder a submission lies. */
function dateOf(path: string, workingDirectory: string): { readonly issueDate?: CalendarDate } {
  for (let folder = dirname(path); dirname(folder) !== folder; folder = dirname(folder)) {
    const sheet = resolve(folder, sheetName);
    if (kindOf(sheet) === 'file') {
      const date = readSheet(readSource(sheet, workingDirectory).file).value?.date.value;
      return date ? { issueDate: date } : {};
    }
    if (kindOf(resolve(folder, bulletinName)) === 'file') break;
  }
  return {};
}
