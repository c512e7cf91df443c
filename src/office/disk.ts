import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { codeOf } from '../host/code.js';

/** Whose a file is and who may do what with it. */
export interface Rights {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** All that changes anything on a disk; a test's fails where it is told to. */
export interface Disk {
  /** Creates a file, in the place of one that bears its name but never through a link, and waits until it is on the disk;
   * one that cannot be written whole is taken away. */
  readonly write: (path: string, bytes: Uint8Array, rights?: Rights) => void;
  /** The same without waiting: for what means nothing any more when the machine has stopped. */
  readonly note: (path: string, bytes: Uint8Array) => void;
  /** Writes into a file that is there, so that its owner, rights, attributes and other names stay, and waits until it is on
   * the disk. */
  readonly overwrite: (path: string, bytes: Uint8Array) => void;
  /** Gives a file a second name or, where the file system has no such thing, makes a copy; the name may be taken. */
  readonly linkOver: (path: string, copy: string) => void;
  /** The same, but false if the name is taken. */
  readonly linkNew: (path: string, name: string) => boolean;
  /** Copies a file, whole or not at all, and waits until the copy is on the disk; false if there is one of that name. It is
   * written under the name `partPath` first. */
  readonly copy: (path: string, copy: string, partPath: string) => boolean;
  readonly rename: (from: string, to: string) => void;
  /** Also if there is no such file. */
  readonly remove: (path: string) => void;
  readonly makeFolder: (path: string) => void;
  /** Waits until a folder's names are on the disk, where the system knows such a thing. */
  readonly settle: (folder: string) => void;
}

export const realDisk: Disk = {
  write: (path, bytes, rights) => replacing(path, () => writeNew(path, bytes, true, rights)),
  note: (path, bytes) => replacing(path, () => writeNew(path, bytes, false)),
  overwrite,
  linkOver: (path, copy) => {
    rmSync(copy, { force: true });
    linkOrCopy(path, copy);
  },
  linkNew: (path, name) => {
    try {
      linkOrCopy(path, name);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  },
  copy: (path, copy, partPath) => {
    if (lstatSync(copy, { throwIfNoEntry: false })) return false;
    const { mode, uid, gid } = statSync(path);
    realDisk.write(partPath, readWithoutLink(path), { mode: mode & 0o777, uid, gid });
    try {
      return realDisk.linkNew(partPath, copy);
    } finally {
      rmSync(partPath, { force: true });
    }
  },
  rename: renameSync,
  remove,
  makeFolder: (path) => mkdirSync(path),
  settle,
};

const { O_WRONLY, O_CREAT, O_EXCL } = constants;
/** Windows knows no such flag. */
const noLink = constants.O_NOFOLLOW ?? 0;

function replacing(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    rmSync(path);
    write();
  }
}

function writeNew(path: string, bytes: Uint8Array, isToStay: boolean, rights?: Rights): void {
  const descriptor = openSync(path, O_WRONLY | O_CREAT | O_EXCL | noLink, rights ? 0o600 : 0o666);
  let isWhole = false;
  try {
    if (rights) grant(descriptor, rights);
    writeAll(descriptor, bytes);
    if (isToStay) fsyncSync(descriptor);
    isWhole = true;
  } finally {
    closeSync(descriptor);
    if (!isWhole) rmSync(path, { force: true });
  }
}

/** Only root gives files to others: whoever else replaces one becomes its owner, and no mark makes it run as him. */
function grant(descriptor: number, { mode, uid, gid }: Rights): void {
  const made = fstatSync(descriptor);
  let isOwners = made.uid === uid && made.gid === gid;
  if (!isOwners) {
    try {
      fchownSync(descriptor, uid, gid);
      isOwners = true;
    } catch (error) {
      if (codeOf(error) !== 'EPERM') throw error;
    }
  }
  fchmodSync(descriptor, mode & (isOwners ? 0o7777 : 0o777));
}

/** A text that is shorter than the former is followed by empty lines until the file is cut: what a run leaves that is
 * killed in between reads as the text alone. */
function overwrite(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, O_WRONLY | noLink);
  try {
    const { size } = fstatSync(descriptor);
    const written = bytes.length < size ? new Uint8Array(size).fill(0x0a) : bytes;
    written.set(bytes);
    writeAll(descriptor, written);
    if (size > bytes.length) ftruncateSync(descriptor, bytes.length);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
}

/** A link is not copied: what it leads to may be somebody's secret. */
function readWithoutLink(path: string): Uint8Array {
  const descriptor = openSync(path, constants.O_RDONLY | noLink);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Cheaper than Node's own removal of whatever there is, which looks at it first. */
function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function linkOrCopy(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    copyFileSync(path, name, constants.COPYFILE_EXCL);
  }
}

/** The error codes of systems and file systems that cannot do it. */
const unable: readonly string[] = ['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EACCES', 'EISDIR', 'EBADF'];

function settle(folder: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(folder, constants.O_RDONLY);
    fsyncSync(descriptor);
  } catch (error) {
    if (!unable.includes(codeOf(error))) throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
