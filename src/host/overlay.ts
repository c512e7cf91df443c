import { basename, dirname } from 'node:path';
import { errorOf } from './code.js';
import type { FolderEntry, Host, PathStatus } from './host.js';

/** Texts that stand in place of what a host has at their paths, absolute, as an editor holds them unsaved; undefined: the file
 * is as good as deleted. */
export type Overlay = ReadonlyMap<string, Uint8Array | undefined>;

/** A host on which some files are as an overlay says. A file that only the overlay has lies in a folder that the host has. */
export function overlaid(host: Host, overlay: Overlay): Host {
  const statusOf = (path: string, otherwise: (path: string) => PathStatus | undefined) => {
    if (!overlay.has(path)) {
      const status = otherwise(path);
      // What is unsaved may have come or gone there.
      const isTouched = status?.kind === 'folder' && inFolder(overlay, path).size > 0;
      return isTouched ? { ...status, changed: status.changed + 1 } : status;
    }
    const bytes = overlay.get(path);
    const changed = (host.stat(path)?.changed ?? 0) + 1;
    return bytes && ({ kind: 'file', size: bytes.length, changed } as const);
  };
  return {
    list: (folder) => {
      const listed = host.list(folder);
      if (listed.kind !== 'entries') return listed;
      const unsaved = inFolder(overlay, folder);
      if (unsaved.size === 0) return listed;
      const kept = listed.entries.filter(({ name }) => !unsaved.has(name));
      const own = [...unsaved].flatMap(([name, bytes]): readonly FolderEntry[] =>
        bytes ? [{ name, kind: 'file' }] : [],
      );
      const entries = [...kept, ...own].sort((a, b) => (a.name < b.name ? -1 : 1));
      return { kind: 'entries', entries };
    },
    stat: (path) => statusOf(path, host.stat),
    linkStat: (path) => statusOf(path, host.linkStat),
    read: (path, most) => {
      if (!overlay.has(path)) return host.read(path, most);
      const bytes = overlay.get(path);
      if (!bytes) return { kind: 'unreadable', error: errorOf('ENOENT') };
      return bytes.length > most ? { kind: 'tooLarge', size: bytes.length } : { kind: 'bytes', bytes };
    },
    realPath: (path) => host.realPath(path) ?? (overlay.get(path) ? path : undefined),
  };
}

/** The entries of an overlay for the files in a folder, by their names. */
function inFolder(overlay: Overlay, folder: string): ReadonlyMap<string, Uint8Array | undefined> {
  const found = [...overlay].filter(([path]) => dirname(path) === folder);
  return new Map(found.map(([path, bytes]) => [basename(path), bytes]));
}
