import { dirname, join } from 'node:path';
import { coded } from '../fault/severity.js';
import type { Host } from '../host/host.js';
import { type Refusal, Refused } from '../refusal/refusal.js';
import { spanOf } from '../source/file.js';
import { type Limits, standardLimits } from '../source/limits.js';
import { shownPath } from '../source/shown-path.js';
import { bulletinName, isThere } from './find-bulletin.js';
import { outsideFault } from './link.js';
import { type ReadFile, readSource } from './read-file.js';

/** Reads a file of an office as `readSource` does, unless a link leads to it from out of the office's folder (that of the
 * nearest `bulletin.yaml`): what is read is quoted in findings, and those are published. Finds `structure/link-outside` too. */
export function readInput(
  host: Host,
  path: string,
  workingDirectory: string,
  limits: Limits = standardLimits,
): ReadFile {
  const office = officeOf(host, dirname(path));
  const fault = office === undefined ? undefined : outsideFault(host, path, office);
  if (fault === undefined) return readSource(host, path, workingDirectory, limits);
  const file = { path: shownPath(path, workingDirectory), text: '' };
  return {
    file,
    diagnostic: {
      ...coded('structure/link-outside'),
      message: fault,
      span: spanOf(file, 0),
      hint: '请删去链接，把文件本身放进来',
    },
  };
}

/** Refuses, in the way given, what a link leads to from out of an office's folder. */
export function refuseOutside(host: Host, path: string, office: string, refusal: Refusal): void {
  if (outsideFault(host, path, office) !== undefined) throw new Refused(refusal);
}

function officeOf(host: Host, folder: string): string | undefined {
  if (isThere(host, join(folder, bulletinName))) return folder;
  return dirname(folder) === folder ? undefined : officeOf(host, dirname(folder));
}
