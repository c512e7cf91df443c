import { dirname, join } from 'node:path';
import type { Host } from '../host/host.js';
import { bulletinName, findIssues, isThere } from './find-bulletin.js';

/** The issues' folders of an office, in the order of their paths; those of an office inside it are not its own. `folders`: all that were
 * looked at, the issues' own among them, with when they changed. All are absolute. */
export interface OfficeIssues {
  readonly issues: readonly string[];
  readonly folders: () => ReadonlyMap<string, number>;
}

/** Looks for an office's issues. */
export function officeIssues(host: Host, office: string): OfficeIssues {
  const folders = new Map<string, number>();
  const found = findIssues(host, office, (folder) => {
    folders.set(folder, host.stat(folder)?.changed ?? -1);
  });
  return { issues: found.filter((folder) => officeOf(host, folder) === office), folders: () => folders };
}

function officeOf(host: Host, folder: string): string {
  const holdsBulletin = isThere(host, join(folder, bulletinName)) || dirname(folder) === folder;
  return holdsBulletin ? folder : officeOf(host, dirname(folder));
}
