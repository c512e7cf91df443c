import { dirname, join } from 'node:path';
import { spanOf } from '../source/file.js';
import { type Limits, standardLimits } from '../source/limits.js';
import { bulletinName, isThere } from './find-bulletin.js';
import { CannotRun } from './found.js';
import { outsideFault } from './link.js';
import { type ReadFile, readSource, shownPath } from './read-file.js';

/** Reads a file of an office as `readSource` does, unless a link leads to it from out of the office's folder (that of the
 * nearest `bulletin.yaml`): what is read is quoted in findings, and those are published. Finds `structure/link-outside` too. */
export function readInput(path: string, workingDirectory: string, limits: Limits = standardLimits): ReadFile {
  const house = houseOf(dirname(path));
  const fault = house === undefined ? undefined : outsideFault(path, house);
  if (fault === undefined) return readSource(path, workingDirectory, limits);
  const file = { path: shownPath(path, workingDirectory), text: '' };
  return {
    file,
    diagnostic: {
      code: 'structure/link-outside',
      severity: 'error',
      message: fault,
      span: spanOf(file, 0),
      hint: '请删去链接，把文件本身放进来',
    },
  };
}

/** Refuses what a link leads to from out of an office's folder; `what` names it to the user. */
export function refuseOutside(path: string, house: string, what: string): void {
  const fault = outsideFault(path, house);
  if (fault !== undefined) throw new CannotRun(`${what}：${fault}，没有读取；请删去链接，把它本身放进来`);
}

function houseOf(folder: string): string | undefined {
  if (isThere(join(folder, bulletinName))) return folder;
  return dirname(folder) === folder ? undefined : houseOf(dirname(folder));
}
