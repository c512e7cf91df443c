import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bulletinName, findIssues, isThere } from './find-bulletin.js';
import { CannotRun, type IssueFolder } from './found.js';
import { type FolderOptions, readIssueFolder } from './read-issue-folder.js';

/** Issue folders already read, by their absolute paths: each is read once in a run. */
export type FoldersRead = Map<string, IssueFolder | undefined>;

/** The folders of an office's other issues, in the order of their paths; those of an office inside it are not its own. What cannot be read is passed over: it is
 * said where that issue itself is checked. */
export function readOtherIssues(
  house: string,
  own: string,
  options: FolderOptions,
  read: FoldersRead = new Map(),
): readonly IssueFolder[] {
  const real = realpathSync(own);
  // An issue that is reached by a link is not another one.
  const isOwn = (folder: string): boolean =>
    folder === own || (real !== own && realpathSync(folder) === real);
  return findIssues(house, options.workingDirectory).flatMap((folder) => {
    if (isOwn(folder) || houseOf(folder) !== house) return [];
    if (!read.has(folder)) read.set(folder, tryToRead(folder, options));
    const found = read.get(folder);
    return found ? [found] : [];
  });
}

function tryToRead(folder: string, options: FolderOptions): IssueFolder | undefined {
  try {
    return readIssueFolder(folder, options);
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}

function houseOf(folder: string): string {
  const isHouse = isThere(join(folder, bulletinName)) || dirname(folder) === folder;
  return isHouse ? folder : houseOf(dirname(folder));
}
