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
    // A part that begins in one window ends in the next at the latest, or is read by itself.
    const memory = new Uint8Array(file.window * 2);
    let from = 0;
    let held: Uint8Array = nothing;
    return (offset, length) => {
      const wanted = Math.max(0, Math.min(length, end - offset));
      if (wanted > file.window) return file.read(start + offset, wanted);
      const at = start + offset;
      if (at < from || at + wanted > from + held.length) {
        from = at - (at % file.window);
        const windows = Math.max(1, Math.ceil((at + wanted - from) / file.window));
        held = file.read(from, windows * file.window, memory);
      }
      return held.slice(at - from, at - from + wanted);
    };
  };
  return Object.assign(whole, { parts });
}
