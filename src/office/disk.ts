import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';

/** All that changes anything on a disk when files are put in place; a test's fails where it is told to. */
export interface Disk {
  /** Creates or overwrites a file and waits until it is on the disk; one that cannot be written whole is taken away. */
  readonly write: (path: string, bytes: Uint8Array, mode?: number) => void;
  /** Creates a file; false if there is one. */
  readonly claim: (path: string, bytes: Uint8Array) => boolean;
  /** Gives a file a second name or, where the file system has no such thing, makes a copy. */
  readonly double: (path: string, copy: string) => void;
  /** Copies a file and waits until the copy is on the disk; false if there is one of that name. */
  readonly copy: (path: string, copy: string) => boolean;
  readonly rename: (from: string, to: string) => void;
  /** Also if there is no such file. */
  readonly remove: (path: string) => void;
}

export const realDisk: Disk = {
  write: (path, bytes, mode) => writeWhole(path, bytes, 'w', mode),
  claim: (path, bytes) => {
    try {
      writeWhole(path, bytes, 'wx');
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  },
  double: (path, copy) => {
    rmSync(copy, { force: true });
    try {
      linkSync(path, copy);
    } catch {
      copyFileSync(path, copy, constants.COPYFILE_EXCL);
    }
  },
  copy: (path, copy) => {
    try {
      writeWhole(copy, readFileSync(path), 'wx', statSync(path).mode & 0o777, true);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  },
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

/** A system error's code: ENOENT. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function writeWhole(
  path: string,
  bytes: Uint8Array,
  flag: 'w' | 'wx',
  mode?: number,
  isLasting = flag === 'w',
): void {
  const descriptor = openSync(path, flag, mode);
  let isWhole = false;
  try {
    if (mode !== undefined) fchmodSync(descriptor, mode);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    if (isLasting) fsyncSync(descriptor);
    isWhole = true;
  } finally {
    closeSync(descriptor);
    if (!isWhole) rmSync(path, { force: true });
  }
}
