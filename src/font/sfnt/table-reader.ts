import type { FaceInfo } from './face-info.js';
import { type FontFile, reopeningFontFile } from './font-file.js';

/** The tables of a face's file: none that it does not have or that cannot be read any more. */
export interface TableReader {
  /** All of a table, kept for the next time. */
  (tag: string): Uint8Array;
  /** A way to read parts of a large table without holding all of it: fast for parts in rising order. */
  parts(tag: string): PartReader;
}

/** A copy of a range of a table, in bytes from its start; clamped to it. */
export type PartReader = (offset: number, length: number) => Uint8Array;

const nothing = new Uint8Array(0);
/** So much is read at once. Memory never touched before costs more than what is read into it. */
const windowLength = 0x10000;

/** Reads each table of a face from its file once, on first use. */
export function tableReader(
  info: FaceInfo,
  file: FontFile = reopeningFontFile(info.path, info.fileLength),
): TableReader {
  const read = new Map<string, Uint8Array>();
  const whole = (tag: string): Uint8Array => {
    const known = read.get(tag);
    if (known !== undefined) return known;
    const range = info.directory.tables.get(tag);
    const bytes = range === undefined ? nothing : file.read(range.offset, range.length);
    read.set(tag, bytes);
    return bytes;
  };
  const parts = (tag: string): PartReader => {
    const { offset: start, length: end } = info.directory.tables.get(tag) ?? { offset: 0, length: 0 };
    const window = new Uint8Array(windowLength);
    let from = 0;
    let held: Uint8Array = nothing;
    return (offset, length) => {
      const wanted = Math.max(0, Math.min(length, end - offset));
      if (wanted > windowLength) return file.read(start + offset, wanted);
      if (offset < from || offset + wanted > from + held.length) {
        held = file.read(start + offset, Math.min(windowLength, end - offset), window);
        from = offset;
      }
      return held.slice(offset - from, offset - from + wanted);
    };
  };
  return Object.assign(whole, { parts });
}
