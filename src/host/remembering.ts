import { dirname } from 'node:path';
import type { Host, Listed, PathStatus, ReadBytes } from './host.js';

/** A host that asks another one about each path once. */
export interface RememberingHost extends Host {
  /** Forgets what was asked about a path, absolute, and about the folders above it, which may have come with it: something there has changed. */
  readonly forget: (path: string) => void;
  readonly forgetAll: () => void;
}

/** Remembers what a host says, until it is told that a path has changed. The bytes of a file that has not are the same
 * object each time, so that what was made of them can be found again by them. */
export function remembering(host: Host): RememberingHost {
  const lists = new Map<string, Remembered<Listed>>();
  const stats = new Map<string, Remembered<PathStatus | undefined>>();
  const linkStats = new Map<string, Remembered<PathStatus | undefined>>();
  const reads = new Map<string, { readonly most: number; readonly read: ReadBytes }>();
  const realPaths = new Map<string, Remembered<string | undefined>>();
  return {
    list: (folder) => once(lists, folder, host.list),
    stat: (path) => once(stats, path, host.stat),
    linkStat: (path) => once(linkStats, path, host.linkStat),
    realPath: (path) => once(realPaths, path, host.realPath),
    read: (path, most) => {
      const known = reads.get(path);
      if (known?.most === most) return known.read;
      const read = host.read(path, most);
      reads.set(path, { most, read });
      return read;
    },
    forgetAll: () => {
      for (const each of [stats, linkStats, reads, realPaths, lists]) each.clear();
    },
    forget: (path) => {
      for (let at = path; ; at = dirname(at)) {
        for (const each of [stats, linkStats, reads, realPaths, lists]) each.delete(at);
        if (dirname(at) === at) break;
      }
    },
  };
}

/** A host's answer for a path. */
interface Remembered<T> {
  readonly answer: T;
}

function once<T>(known: Map<string, Remembered<T>>, path: string, ask: (path: string) => T): T {
  const before = known.get(path);
  if (before) return before.answer;
  const answer = ask(path);
  known.set(path, { answer });
  return answer;
}
