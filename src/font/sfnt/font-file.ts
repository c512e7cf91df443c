import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** A font file read in ranges, so that only the tables in need are ever loaded. */
export interface FontFile {
  readonly path: string;
  /** In bytes. */
  readonly length: number;
  /** In bytes: so much is read at once where parts of a table are asked for, from a multiple of it on. Memory that was never touched
   * before costs more than what is read into it. */
  readonly window: number;
  /** The bytes of a range, fewer if the file ends before; none if it cannot be read any more. They lie in `into` if that
   * is given; it must be long enough. */
  read(offset: number, length: number, into?: Uint8Array): Uint8Array;
}

/** The window of a file that is opened anew each time. */
const wideWindow = 0x10000;

/** Enough for the table directory of nearly every font, and often for its names. */
const headLength = 2048;

/** Runs `use` on a file held open, for reading many small ranges; undefined if it cannot be opened. */
export function withFontFile<T>(path: string, use: (file: FontFile) => T): T | undefined {
  const descriptor = openFile(path);
  if (descriptor === undefined) return undefined;
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return undefined;
    const head = readRange(descriptor, 0, Math.min(headLength, stat.size));
    const read = (offset: number, length: number): Uint8Array => {
      const wanted = clamp(offset, length, stat.size);
      if (offset + wanted <= head.length) return head.subarray(offset, offset + wanted);
      return readRange(descriptor, offset, wanted);
    };
    return use({ path, length: stat.size, window: wideWindow, read });
  } finally {
    closeSync(descriptor);
  }
}

/** A file that is opened anew for each range; for the few large tables of a face in use. */
export function reopeningFontFile(path: string, length: number): FontFile {
  const nothing = new Uint8Array(0);
  const read = (offset: number, wanted: number, into?: Uint8Array): Uint8Array => {
    const descriptor = openFile(path);
    if (descriptor === undefined) return nothing;
    try {
      return readRange(descriptor, offset, clamp(offset, wanted, length), into);
    } finally {
      closeSync(descriptor);
    }
  };
  return { path, length, window: wideWindow, read };
}

/** A file that stays open from the first time it is read; for the few that come with kuaibao. */
export function heldFontFile(path: string, length: number, window: number): FontFile {
  const nothing = new Uint8Array(0);
  let descriptor: number | undefined;
  const read = (offset: number, wanted: number, into?: Uint8Array): Uint8Array => {
    descriptor ??= openFile(path);
    return descriptor === undefined
      ? nothing
      : readRange(descriptor, offset, clamp(offset, wanted, length), into);
  };
  return { path, length, window, read };
}

/** Opens a regular file; undefined if it is none (a pipe would block, a device may do something when opened). */
function openFile(path: string): number | undefined {
  try {
    if (!statSync(path).isFile()) return undefined;
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    return undefined;
  }
}

function clamp(offset: number, length: number, size: number): number {
  return Math.max(0, Math.min(length, size - offset));
}

function readRange(
  descriptor: number,
  offset: number,
  length: number,
  into: Uint8Array = unfilled(length),
): Uint8Array {
  const bytes = into.subarray(0, length);
  let done = 0;
  try {
    while (done < length) {
      const got = readSync(descriptor, bytes, done, length - done, offset + done);
      if (got === 0) break;
      done += got;
    }
  } catch {
    return bytes.subarray(0, done);
  }
  return bytes.subarray(0, done);
}

/** Neither filled with zeros first nor, if small, an allocation of its own; and no Buffer, whose slice() is no copy. */
function unfilled(length: number): Uint8Array {
  const { buffer, byteOffset } = Buffer.allocUnsafe(length);
  return new Uint8Array(buffer, byteOffset, length);
}
