import { ByteReader } from './byte-reader.js';

/** From a character and the selector of its variant form to the glyph: `usual` if the character's own glyph is meant,
 * undefined if the face does not know the sequence. */
export type VariationMap = (codePoint: number, selector: number) => number | 'usual' | undefined;

/** The variation sequences of a `cmap` table (format 14, platform 0, encoding 5); none if it has no such map. */
export function readVariationMap(table: Uint8Array): VariationMap {
  const reader = new ByteReader(table);
  for (let index = 0; index < reader.u16(2) && 4 + index * 8 < reader.length; index += 1) {
    const at = 4 + index * 8;
    const start = reader.u32(at + 4);
    if (reader.u16(at) === 0 && reader.u16(at + 2) === 5 && reader.u16(start) === 14)
      return sequences(reader, start);
  }
  return () => undefined;
}

function sequences(reader: ByteReader, start: number): VariationMap {
  const records = start + 10;
  const find = (from: number, count: number, size: number, wanted: number): number =>
    lastNotAbove(reader, from, Math.min(count, Math.floor((reader.length - from) / size)), size, wanted);
  return (codePoint, selector) => {
    const record = find(records, reader.u32(start + 6), 11, selector);
    if (record < 0 || reader.uint(record, 3) !== selector) return undefined;
    const [usual, other] = [reader.u32(record + 3), reader.u32(record + 7)];
    if (usual > 0) {
      const range = find(start + usual + 4, reader.u32(start + usual), 4, codePoint);
      if (range >= 0 && codePoint <= reader.uint(range, 3) + reader.u8(range + 3)) return 'usual';
    }
    if (other === 0) return undefined;
    const mapping = find(start + other + 4, reader.u32(start + other), 5, codePoint);
    return mapping >= 0 && reader.uint(mapping, 3) === codePoint ? reader.u16(mapping + 3) : undefined;
  };
}

/** The place of the last of some records, in rising order of the three bytes that they begin with, that is not above a
 * value; -1 if all are. */
function lastNotAbove(reader: ByteReader, from: number, count: number, size: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reader.uint(from + middle * size, 3) <= value) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : from + (low - 1) * size;
}
