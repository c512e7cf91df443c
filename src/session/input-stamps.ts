import { join } from 'node:path';
import { foldersApart } from '../folder/apart.js';
import { bulletinName, isPassedOver } from '../folder/find-bulletin.js';
import type { Host } from '../host/host.js';

/** The files that an issue is made of as they stand on a host, by their paths, absolute: what tells that somebody has written there. Of a
 * folder, only that it is there. */
export type InputStamps = ReadonlyMap<string, string>;

/** Files that editors leave for a moment, or as a copy of what was. */
const leftByEditors = /(?:~|\.(?:tmp|bak|swp|swx|crdownload|part)|^4913)$/iu;

/** Looks at an office's configuration and at all that lies in an issue's folder and below, but for outputs and what is passed over when an
 * issue is read. Folders are absolute; what cannot be looked at is as good as gone. */
export function inputStamps(host: Host, office: string, directory: string): InputStamps {
  const stamps = new Map<string, string>();
  const apart = foldersApart(office);
  const take = (path: string): boolean => {
    const status = host.stat(path);
    const isFolder = status?.kind === 'folder';
    if (status) stamps.set(path, isFolder ? 'folder' : `${status.kind} ${status.size} ${status.changed}`);
    return isFolder;
  };
  const visit = (folder: string): void => {
    const listed = host.list(folder);
    if (listed.kind !== 'entries') return;
    for (const entry of listed.entries) {
      const path = join(folder, entry.name);
      if (isPassedOver(entry) || apart.includes(path) || leftByEditors.test(entry.name)) continue;
      // A link to a folder may lead back to where it lies.
      if (take(path) && entry.kind === 'folder') visit(path);
    }
  };
  take(join(office, bulletinName));
  visit(directory);
  return stamps;
}

/** The paths at which two looks differ. */
export function changedPaths(before: InputStamps, after: InputStamps): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}
