import { ByteReader } from '../sfnt/byte-reader.js';
import { type DictEntry, findEntry, offsetOf, operator, readDict } from './dict.js';
import { type IndexData, readIndex } from './index-data.js';

/** A font inside the table: hints and subroutines that some of the glyphs share. A name-keyed table has one. */
export interface CffFont {
  readonly dict: readonly DictEntry[];
  readonly private: readonly DictEntry[];
  readonly localSubrs: IndexData | undefined;
}

/** The parts of a `CFF ` table that a subset takes over. */
export interface CffTable {
  readonly bytes: Uint8Array;
  readonly top: readonly DictEntry[];
  readonly charStrings: IndexData;
  readonly globalSubrs: IndexData;
  readonly fonts: readonly CffFont[];
  /** Index into `fonts` of the font a glyph belongs to. */
  fontOf(glyph: number): number;
}

/** Reads name-keyed and CID-keyed tables alike; damaged parts read as empty. */
export function readCff(bytes: Uint8Array): CffTable {
  const reader = new ByteReader(bytes);
  const names = readIndex(reader, reader.u8(2));
  const tops = readIndex(reader, names.end);
  const strings = readIndex(reader, tops.end);
  const globalSubrs = readIndex(reader, strings.end);
  const top = readDict(tops.item(0));
  const charStrings = readIndex(reader, offsetOf(top, operator.charStrings) ?? reader.length);
  const fdArray = offsetOf(top, operator.fdArray);
  const base = { bytes, top, charStrings, globalSubrs };
  if (fdArray === undefined || findEntry(top, operator.registryOrderingSupplement) === undefined) {
    return { ...base, fonts: [readFont(reader, top, [])], fontOf: () => 0 };
  }
  const list = readIndex(reader, fdArray);
  const fonts = Array.from({ length: Math.min(list.count, 256) }, (_, index) => {
    const dict = readDict(list.item(index));
    return readFont(reader, dict, dict);
  });
  const select = readSelect(reader, offsetOf(top, operator.fdSelect) ?? reader.length);
  return { ...base, fonts, fontOf: (glyph) => Math.max(0, Math.min(select(glyph), fonts.length - 1)) };
}

function readFont(reader: ByteReader, holder: readonly DictEntry[], dict: readonly DictEntry[]): CffFont {
  const size = offsetOf(holder, operator.private, 0) ?? 0;
  const start = offsetOf(holder, operator.private, 1) ?? reader.length;
  const entries = readDict(reader.slice(start, size));
  const subrs = offsetOf(entries, operator.localSubrs);
  return {
    dict,
    private: entries,
    localSubrs: subrs === undefined ? undefined : readIndex(reader, start + subrs),
  };
}

/** FDSelect of format 0 (a byte a glyph) or 3 (ranges). */
function readSelect(reader: ByteReader, start: number): (glyph: number) => number {
  if (reader.u8(start) === 0) return (glyph) => reader.u8(start + 1 + glyph);
  const count = reader.u16(start + 1);
  return (glyph) => {
    let low = 0;
    let high = count;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (reader.u16(start + 3 + middle * 3) <= glyph) low = middle;
      else high = middle;
    }
    return reader.u8(start + 5 + low * 3);
  };
}
