import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import type { Host, Listed, PathKind, PathStatus, ReadBytes } from '../host/host.js';

/** The machine's disk, to be read. */
export const diskReading: Host = {
  isDisk: true,
  list,
  stat: (path) => statusOf(path, statSync),
  linkStat: (path) => statusOf(path, lstatSync),
  read: readBytes,
  realPath: (path) => {
    try {
      return realpathSync(path);
    } catch {
      return undefined;
    }
  },
};

function list(folder: string): Listed {
  try {
    const found = readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: kindOf(entry),
    }));
    return {
      kind: 'entries',
      entries: found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    };
  } catch (error) {
    return { kind: 'unreadable', error };
  }
}

/** A link that leads round in a circle, a name too long, a folder that may not be entered: nothing that can be reached. */
function statusOf(path: string, look: typeof statSync | typeof lstatSync): PathStatus | undefined {
  try {
    const found = look(path, { throwIfNoEntry: false });
    return found && { kind: kindOf(found), size: found.size, changed: found.mtimeMs };
  } catch {
    return undefined;
  }
}

function kindOf(found: Stats | Dirent): PathKind {
  if (found.isFile()) return 'file';
  if (found.isDirectory()) return 'folder';
  if (found.isSymbolicLink()) return 'link';
  if (found.isFIFO()) return 'pipe';
  return found.isSocket() ? 'socket' : 'device';
}

/** Reads a regular file of at most `most` bytes. Looks what it is before opening it: a pipe would block, a device may
 * never end or may do something when opened. */
function readBytes(path: string, most: number): ReadBytes {
  try {
    const found = statSync(path);
    if (!found.isFile()) return { kind: 'notAFile', found: kindOf(found) };
    if (found.size > most) return { kind: 'tooLarge', size: found.size };
    // Without waiting, should it have become a pipe in between.
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const opened = fstatSync(descriptor);
      if (!opened.isFile()) return { kind: 'notAFile', found: kindOf(opened) };
      return readAll(descriptor, opened.size, most);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return { kind: 'unreadable', error };
  }
}

/** Some files (of /proc) say that they are empty and are not; others grow while they are read. */
function readAll(descriptor: number, size: number, most: number): ReadBytes {
  let bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const got = readSync(descriptor, bytes, length, bytes.length - length, length);
    if (got === 0) return { kind: 'bytes', bytes: bytes.subarray(0, length) };
    length += got;
    if (length > most) return { kind: 'tooLarge', size: length };
    if (length === bytes.length) {
      const more = new Uint8Array(length * 2);
      more.set(bytes);
      bytes = more;
    }
  }
}
