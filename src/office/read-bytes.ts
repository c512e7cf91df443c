import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** A file's bytes, or why there are none. */
export type ReadBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** More than `most`; as far as is known. */
  | { readonly kind: 'tooLarge'; readonly size: number }
  /** A folder, a pipe, a device: nothing that may be read as a file. */
  | { readonly kind: 'notAFile'; readonly found: string }
  | { readonly kind: 'unreadable'; readonly error: unknown };

/** Reads a regular file of at most `most` bytes. Looks what it is before opening it: a pipe would block, a device may
 * never end or may do something when opened. */
export function readBytes(path: string, most: number): ReadBytes {
  try {
    const found = statSync(path);
    if (!found.isFile()) return { kind: 'notAFile', found: kindName(found) };
    if (found.size > most) return { kind: 'tooLarge', size: found.size };
    // Without waiting, should it have become a pipe in between.
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const opened = fstatSync(descriptor);
      if (!opened.isFile()) return { kind: 'notAFile', found: kindName(opened) };
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

type Stats = NonNullable<ReturnType<typeof statSync>>;

/** What stands at a path, or at a link's end, that is neither a file nor a folder, and is not to be replaced by one: a pipe,
 * a device. In the user's words; undefined if nothing of the kind does. */
export function otherKind(path: string): string | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found && !found.isFile() && !found.isDirectory() ? kindName(found) : undefined;
  } catch {
    return undefined;
  }
}

/** What stands in a file's place, in the user's words. */
function kindName(found: Stats): string {
  if (found.isDirectory()) return '文件夹';
  if (found.isFIFO()) return '管道';
  if (found.isSocket()) return '套接字';
  return '设备';
}
