import { join } from 'node:path';
import type { Host } from '../host/host.js';
import { standardLimits } from '../source/limits.js';
import { waitingFolder } from './apart.js';
import { bulletinAbove, bulletinName, isHidden, isThere, readEntries, sheetName } from './find-bulletin.js';
import { saysSubmission } from './stray-file.js';

/** Folders beside `bulletin.yaml` whose files are judged otherwise, or not at all. */
const apart: readonly string[] = ['out', waitingFolder];

/** A folder of an office that lies in no issue, absolute. */
export interface OutsideFolder {
  readonly path: string;
  /** Issues lie below it. */
  readonly holdsIssues: boolean;
  /** It has a `bulletin.yaml`. */
  readonly holdsBulletin: boolean;
  /** Names of the YAML files in it. */
  readonly files: readonly string[];
}

/** The folders at or below one that lie in an office and in no issue, in the order of their paths; outputs and what waits are passed over. */
export function outsideIssues(host: Host, folder: string): readonly OutsideFolder[] {
  const found: OutsideFolder[] = [];
  const visit = (path: string, isInOffice: boolean): boolean => {
    if (isThere(host, join(path, sheetName))) return true;
    const holdsBulletin = isThere(host, join(path, bulletinName));
    const isOffice = isInOffice || holdsBulletin;
    const entries = readEntries(host, path).filter(({ name }) => !isHidden(name) && name !== 'node_modules');
    const place = found.length;
    const holdsIssues = entries
      .filter((entry) => entry.kind === 'folder' && !(holdsBulletin && apart.includes(entry.name)))
      .map(({ name }) => visit(join(path, name), isOffice))
      .includes(true);
    const files = entries
      .filter(
        (entry) => entry.kind === 'file' && entry.name !== bulletinName && /\.ya?ml$/iu.test(entry.name),
      )
      .map(({ name }) => name);
    if (isOffice) found.splice(place, 0, { path, holdsIssues, holdsBulletin, files });
    return holdsIssues;
  };
  visit(folder, bulletinAbove(host, folder) !== undefined);
  return found;
}

/** Submissions in such folders: by the topmost folder that has some and might be an issue's, else one by one. All paths are absolute. */
export interface LooseSubmissions {
  /** Of a folder that lacks its sheet. */
  readonly folders: readonly { readonly path: string; readonly count: number }[];
  /** Beside the issues' folders. */
  readonly files: readonly string[];
}

/** Looks for submissions at or below a folder that no issue has. */
export function looseSubmissions(host: Host, folder: string): LooseSubmissions {
  const folders: { readonly path: string; count: number }[] = [];
  const files: string[] = [];
  for (const { path, holdsIssues, holdsBulletin, files: names } of outsideIssues(host, folder)) {
    const paths = names
      .map((name) => join(path, name))
      .filter((file) => saysSubmission(host, file, standardLimits.fileSize));
    if (paths.length === 0) continue;
    const above = folders.at(-1);
    if (holdsIssues || holdsBulletin) files.push(...paths);
    else if (above && path.startsWith(join(above.path, '/'))) above.count += paths.length;
    else folders.push({ path, count: paths.length });
  }
  return { folders, files };
}
