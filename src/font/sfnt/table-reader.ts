import type { FaceInfo } from './face-info.js';
import { reopeningFontFile } from './font-file.js';

/** The bytes of a face's table, empty if it has none or cannot be read any more. */
export type TableReader = (tag: string) => Uint8Array;

/** Reads each table of a face once, on first use. */
export function tableReader(info: FaceInfo): TableReader {
  const file = reopeningFontFile(info.path, info.fileLength);
  const read = new Map<string, Uint8Array>();
  return (tag) => {
    const known = read.get(tag);
    if (known !== undefined) return known;
    const range = info.directory.tables.get(tag);
    const bytes = range === undefined ? new Uint8Array(0) : file.read(range.offset, range.length);
    read.set(tag, bytes);
    return bytes;
  };
}
