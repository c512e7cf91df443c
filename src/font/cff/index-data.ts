import type { ByteReader } from '../sfnt/byte-reader.js';

/** An INDEX: a list of byte strings. */
export interface IndexData {
  readonly count: number;
  /** Where it begins and where what follows it begins, in the table. */
  readonly start: number;
  readonly end: number;
  /** The bytes of an item, empty if its place is damaged. */
  item(index: number): Uint8Array;
}

export function readIndex(reader: ByteReader, start: number): IndexData {
  const size = reader.u8(start + 2);
  const given = reader.u16(start);
  const offsets = start + 3;
  const data = offsets + (given + 1) * size - 1;
  if (given === 0 || size < 1 || size > 4 || data > reader.length) {
    return { count: 0, start, end: start + 2, item: () => new Uint8Array(0) };
  }
  const offsetOf = (index: number): number => reader.uint(offsets + index * size, size);
  return {
    count: given,
    start,
    end: data + offsetOf(given),
    item: (index) =>
      index < 0 || index >= given
        ? new Uint8Array(0)
        : reader.slice(data + offsetOf(index), offsetOf(index + 1) - offsetOf(index)),
  };
}

export function writeIndex(items: readonly Uint8Array[]): Uint8Array {
  if (items.length === 0) return new Uint8Array(2);
  const total = items.reduce((sum, item) => sum + item.length, 0);
  const size = total + 1 < 0x100 ? 1 : total + 1 < 0x10000 ? 2 : total + 1 < 0x1000000 ? 3 : 4;
  const data = 3 + (items.length + 1) * size;
  const bytes = new Uint8Array(data + total);
  bytes.set([items.length >> 8, items.length & 0xff, size]);
  let offset = 1;
  for (let index = 0; index <= items.length; index += 1) {
    for (let byte = 0; byte < size; byte += 1)
      bytes[3 + index * size + byte] = (offset >>> (8 * (size - 1 - byte))) & 0xff;
    const item = items[index];
    if (item === undefined) break;
    bytes.set(item, data + offset - 1);
    offset += item.length;
  }
  return bytes;
}
