import { dirname, join } from 'node:path';
import { bulletinName, findIssues, kindOf } from './find-bulletin.js';
import { CannotRun, type IssueFolder } from './found.js';
import { readIssueFolder } from './read-issue-folder.js';

/** Issue folders already read, by their absolute paths: each is read once in a run. */
export type FoldersRead = Map<string, IssueFolder | undefined>;

/** The folders of an office's other issues, in the order of their paths; those of an office inside it are not its own. What cannot be read is passed over: it is
 * said where that issue itself is checked. */
export function readOtherIssues(
  house: string,
  own: string,
  workingDirectory: string,
  read: FoldersRead = new Map(),
): readonly IssueFolder[] {
  return findIssues(house, workingDirectory).flatMap((folder) => {
    if (folder === own || houseOf(folder) !== house) return [];
    if (!read.has(folder)) read.set(folder, tryToRead(folder, house, workingDirectory));
    const found = read.get(folder);
    return found ? [found] : [];
  });
}

function tryToRead(folder: string, house: string, workingDirectory: string): IssueFolder | undefined {
  try {
    return readIssueFolder(folder, { workingDirectory, except: [join(house, 'out')] });
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}

function houseOf(folder: string): string {
  const isHouse = kindOf(join(folder, bulletinName)) === 'file' || dirname(folder) === folder;
  return isHouse ? folder : houseOf(dirname(folder));
}
