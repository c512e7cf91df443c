import { ByteReader } from './byte-reader.js';

/** From code point to glyph; 0 where there is none. */
export type CharacterMap = (codePoint: number) => number;

/** The best Unicode map of a `cmap` table, or undefined if it has none of formats 4 and 12. */
export function readCharacterMap(table: Uint8Array): CharacterMap | undefined {
  const reader = new ByteReader(table);
  let best = { rank: 0, offset: 0, format: 0 };
  for (let index = 0; index < reader.u16(2) && 4 + index * 8 < reader.length; index += 1) {
    const at = 4 + index * 8;
    const offset = reader.u32(at + 4);
    const format = reader.u16(offset);
    const rank = rankOf(reader.u16(at), reader.u16(at + 2), format);
    if (rank > best.rank) best = { rank, offset, format };
  }
  if (best.rank === 0) return undefined;
  return best.format === 12 ? segmentedCoverage(reader, best.offset) : segmentMapping(reader, best.offset);
}

/** Whole Unicode before its basic plane; Windows' map before the platform-neutral one. */
function rankOf(platform: number, encoding: number, format: number): number {
  const unicode = platform === 0 ? encoding !== 5 : platform === 3 && (encoding === 1 || encoding === 10);
  if (!unicode) return 0;
  const windows = platform === 3 ? 1 : 0;
  if (format === 12) return 3 + windows;
  return format === 4 ? 1 + windows : 0;
}

/** Format 4: segments of the basic plane. */
function segmentMapping(reader: ByteReader, start: number): CharacterMap {
  const count = Math.min(reader.u16(start + 6) >> 1, (reader.length - start) >> 3);
  const ends = start + 14;
  const starts = ends + count * 2 + 2;
  const deltas = starts + count * 2;
  const ranges = deltas + count * 2;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reader.u16(ends + middle * 2) < codePoint) low = middle + 1;
      else high = middle;
    }
    const first = reader.u16(starts + low * 2);
    if (low >= count || codePoint < first) return 0;
    const delta = reader.u16(deltas + low * 2);
    const rangeAt = ranges + low * 2;
    const range = reader.u16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = reader.u16(rangeAt + range + (codePoint - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Format 12: groups of all of Unicode. */
function segmentedCoverage(reader: ByteReader, start: number): CharacterMap {
  const groups = start + 16;
  const count = Math.min(reader.u32(start + 12), Math.floor(Math.max(0, reader.length - groups) / 12));
  return (codePoint) => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reader.u32(groups + middle * 12 + 4) < codePoint) low = middle + 1;
      else high = middle;
    }
    const first = reader.u32(groups + low * 12);
    if (low >= count || codePoint < first) return 0;
    return reader.u32(groups + low * 12 + 8) + (codePoint - first);
  };
}
