import { dirname, join, resolve } from 'node:path';
import { type CheckedIssue, checkIssueFolder } from '../check.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { bulletinName, findBulletin, kindOf, sheetName } from '../office/find-bulletin.js';
import { CannotRun } from '../office/found.js';
import { readSource, shownPath } from '../office/read-file.js';
import { readIssueFolder } from '../office/read-issue-folder.js';

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
export function openIssue(directory: string, workingDirectory: string, output?: string): OpenedIssue {
  const folder = resolve(workingDirectory, directory);
  const kind = kindOf(folder);
  if (kind !== 'folder') {
    const reason = kind === 'nothing' ? '没有这个文件夹' : '这不是文件夹';
    throw new CannotRun(`${shownPath(folder, workingDirectory)}：${reason}`);
  }
  const bulletinPath = findBulletin(folder, workingDirectory);
  const house = dirname(bulletinPath);
  const except = [join(house, 'out'), ...(output === undefined ? [] : [output])];
  const found = readIssueFolder(folder, {
    workingDirectory,
    except: except.filter((each) => each !== folder),
  });
  const bulletin = readSource(bulletinPath, workingDirectory);
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
