import { basename, dirname, resolve } from 'node:path';
import { checkHouse, checkSubmissions } from '../../check.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { isStopped, orderDiagnostics } from '../../diagnostic/order.js';
import { bulletinName, findBulletin, findIssues, kindOf, sheetName } from '../../office/find-bulletin.js';
import { CannotRun } from '../../office/found.js';
import { readSource, shownPath } from '../../office/read-file.js';
import { openIssue } from '../open-issue.js';
import type { CheckOptions } from '../options.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';
import { writeReport } from '../write-report.js';

interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were looked at, as shown to users. */
  readonly files: readonly string[];
}

/** `kuaibao check`: the findings of submissions, issues' folders or a whole office. */
export function runCheck(paths: readonly string[], options: CheckOptions, terminal: Terminal): ExitCode {
  const { workingDirectory } = terminal;
  const targets = (paths.length > 0 ? paths : ['.']).map((path) => resolve(workingDirectory, path));
  const checked = targets.map((target) => checkPath(target, workingDirectory));
  const diagnostics = orderDiagnostics(checked.flatMap((each) => each.diagnostics));
  const files = [...new Set(checked.flatMap((each) => each.files))];
  writeReport(diagnostics, files, options, terminal);
  return isStopped(diagnostics, options.strict === true) ? exitCode.findings : exitCode.clean;
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
    return {
      diagnostics: opened.flatMap(({ diagnostics }) => diagnostics),
      files: opened.flatMap(({ files }) => files),
    };
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
  const files = [shownPath(path, workingDirectory)];
  const bulletin = readSource(findBulletin(dirname(path), workingDirectory), workingDirectory);
  if (bulletin.diagnostic) return { diagnostics: [bulletin.diagnostic], files };
  const house = checkHouse(bulletin.file);
  if (basename(path) === bulletinName) return { diagnostics: house.diagnostics, files };
  const { file, diagnostic } = readSource(path, workingDirectory);
  if (diagnostic) return { diagnostics: [diagnostic], files };
  const { diagnostics } = checkSubmissions([{ file, path: basename(path) }], house.value, house.registers);
  return { diagnostics: house.value ? diagnostics : [...house.diagnostics, ...diagnostics], files };
}
