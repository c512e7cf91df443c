import { dirname, join, resolve, sep } from 'node:path';
import { type CheckedIssue, checkIssueFolder } from '../check.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import {
  bulletinName,
  findBulletin,
  findIssues,
  isThere,
  kindOf,
  sheetName,
} from '../office/find-bulletin.js';
import { CannotRun } from '../office/found.js';
import { readSource, shownPath } from '../office/read-file.js';
import { readIssueFolder } from '../office/read-issue-folder.js';
import { refuseOutput } from '../office/refuse-output.js';
import type { Limits } from '../source/limits.js';

/** An issue's folder, opened and checked. */
export interface OpenedIssue extends CheckedIssue {
  readonly directory: string;
  /** The folder that holds `bulletin.yaml`, absolute. */
  readonly house: string;
  /** How many files were looked at. */
  readonly files: number;
  /** The files themselves, named from the house: the configuration, the sheet, the submissions by path. */
  readonly sources: readonly { readonly name: string; readonly text: string }[];
}

/** Opens and checks the issue in a folder; `output` is where outputs lie, if not in `out/` beside the configuration. */
export function openIssue(
  directory: string,
  workingDirectory: string,
  output?: string,
  limits?: Limits,
): OpenedIssue {
  if (output !== undefined) refuseOutput(output, workingDirectory);
  const folder = issueFolder(resolve(workingDirectory, directory), workingDirectory);
  const bulletinPath = findBulletin(folder, workingDirectory);
  const house = dirname(bulletinPath);
  if (output !== undefined && `${output}${sep}`.startsWith(`${folder}${sep}`)) {
    throw new CannotRun('输出的文件夹不能在本期的稿件文件夹里，请用 -o 换一个地方');
  }
  const found = readIssueFolder(folder, {
    workingDirectory,
    except: [join(house, 'out')],
    ...(limits ? { limits } : {}),
  });
  const bulletin = readSource(bulletinPath, workingDirectory, limits);
  const checked = bulletin.diagnostic
    ? { submissions: [], diagnostics: [bulletin.diagnostic] satisfies readonly Diagnostic[] }
    : checkIssueFolder(found, bulletin.file);
  const files = 2 + found.submissions.length + found.unreadable.length;
  const issueName = shownPath(folder, house);
  const sources = [
    { name: bulletinName, text: bulletin.file.text },
    ...(found.sheet ? [{ name: `${issueName}/${sheetName}`, text: found.sheet.text }] : []),
    ...found.submissions.map(({ path, file }) => ({ name: `${issueName}/${path}`, text: file.text })),
  ];
  return { ...checked, directory: folder, house, files, sources };
}

/** The issue meant by a folder: itself, or the only one of an office. */
export function issueFolder(folder: string, workingDirectory: string): string {
  const shown = shownPath(folder, workingDirectory);
  const kind = kindOf(folder);
  if (kind !== 'folder')
    throw new CannotRun(`${shown}：${kind === 'nothing' ? '没有这个文件夹' : '这不是文件夹'}`);
  if (['issue.yml', sheetName].some((name) => isThere(join(folder, name)))) return folder;
  const issues = isThere(join(folder, bulletinName)) ? findIssues(folder, workingDirectory) : [];
  const last = issues.at(-1);
  if (last === undefined) {
    findBulletin(folder, workingDirectory);
    const place = shown === '.' ? '当前文件夹' : shown;
    throw new CannotRun(
      `${place}里没有 ${sheetName}，不是一期的文件夹；新的一期请建文件夹，在里面写 ${sheetName}（期号、日期）`,
    );
  }
  if (issues.length === 1) return last;
  throw new CannotRun(`这里有 ${issues.length} 期，请写明是哪一期，如 ${shownPath(last, workingDirectory)}`);
}
