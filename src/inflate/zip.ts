import { crc32 } from './crc32.js';
import { inflateRaw } from './inflate.js';

/** A part of a package that is read, or why it is not. */
export type ZipPart =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' | 'damaged' | 'tooLarge' };

/** An archive of which single parts are unpacked when they are asked for. */
export interface Zip {
  /** The names of its parts, as written. */
  readonly names: readonly string[];
  /** Unpacks a part, its name in any case; of at most `most` bytes. */
  readonly read: (name: string, most: number) => ZipPart;
}

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** PKWARE APPNOTE 4.3.12, 4.3.16, 4.3.7: signatures and fixed lengths of the headers. */
const centralHeader = { signature: 0x02014b50, length: 46 };
const endRecord = { signature: 0x06054b50, length: 22 };
const localHeader = { signature: 0x04034b50, length: 30 };
const longestComment = 0xffff;
/** A size or place that does not fit and stands in the extra field of this number (4.5.3). */
const elsewhere = 0xffffffff;
const zip64Field = 1;

/** Opens an archive by its central directory; undefined if it has none that is whole, as when the file was cut off. Nothing
 * is unpacked beyond the size that the directory states, and what is unpacked must be what its checksum says. */
export function openZip(bytes: Uint8Array): Zip | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  if (!entries) return undefined;
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: entries.map(({ name }) => name),
    read: (name, most) => {
      const entry = byName.get(name.toLowerCase());
      if (!entry) return { kind: 'missing' };
      if (entry.size > most) return { kind: 'tooLarge' };
      const unpacked = unpack(bytes, view, entry);
      return unpacked ? { kind: 'bytes', bytes: unpacked } : { kind: 'damaged' };
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): readonly Entry[] | undefined {
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + centralHeader.length > end || view.getUint32(at, true) !== centralHeader.signature)
      return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameEnd = at + centralHeader.length + nameLength;
    if (nameEnd + extraLength > end) return undefined;
    const [size, packed, place] = wideSizes(view, nameEnd, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    entries.push({
      name: new TextDecoder()
        .decode(bytes.subarray(at + centralHeader.length, nameEnd))
        .replaceAll('\\', '/'),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: packed ?? 0,
      size: size ?? 0,
      at: place ?? 0,
    });
    at = nameEnd + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The last end record: only a comment may follow it. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endRecord.length;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endRecord.signature) return at;
  return undefined;
}

/** Sizes and a place, each from the extra field of ZIP64 if it did not fit: there they stand in the same order. */
function wideSizes(
  view: DataView,
  from: number,
  length: number,
  narrow: readonly number[],
): readonly number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64Field) continue;
    let next = at + 4;
    return narrow.map((each) => {
      if (each !== elsewhere || next + 8 > from + length) return each;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return narrow;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | undefined {
  const { at, packed, size, method, isEncrypted } = entry;
  if (isEncrypted || at + localHeader.length > bytes.length) return undefined;
  if (view.getUint32(at, true) !== localHeader.signature) return undefined;
  const from = at + localHeader.length + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) return undefined;
  const unpacked = inflated(bytes.subarray(from, from + packed), method, size);
  return unpacked?.length === size && crc32(unpacked) === entry.crc ? unpacked : undefined;
}

/** Bytes as they were before they were stored or deflated: no more than `size`. */
function inflated(packed: Uint8Array, method: number, size: number): Uint8Array | undefined {
  if (method === 0) return packed;
  return method === 8 ? inflateRaw(packed, size) : undefined;
}
