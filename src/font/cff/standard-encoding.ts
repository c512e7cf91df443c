import { ByteReader } from '../sfnt/byte-reader.js';
import { type DictEntry, findEntry, operator } from './dict.js';

/** First code, last code, string identifier of the first: Technical Note 5176, appendix B. */
const ranges: readonly (readonly [first: number, last: number, sid: number])[] = [
  [32, 126, 1],
  [161, 175, 96],
  [177, 180, 111],
  [182, 189, 115],
  [191, 191, 123],
  [193, 200, 124],
  [202, 203, 132],
  [205, 208, 134],
  [225, 225, 138],
  [227, 227, 139],
  [232, 235, 140],
  [241, 241, 144],
  [245, 245, 145],
  [248, 251, 146],
];

/** The glyph of a name-keyed table that has a code in StandardEncoding; undefined if it has none. */
export function standardGlyph(
  table: Uint8Array,
  top: readonly DictEntry[],
  glyphCount: number,
  code: number,
): number | undefined {
  const range = ranges.find(([first, last]) => code >= first && code <= last);
  if (!range) return undefined;
  const sid = range[2] + code - range[0];
  const at = findEntry(top, operator.charset)?.operands[0] ?? 0;
  if (at === 0) return sid < glyphCount ? sid : undefined;
  // 1 and 2 are the charsets of expert fonts, which have no letters.
  return at > 2 ? glyphOfString(new ByteReader(table), at, glyphCount, sid) : undefined;
}

/** Charsets of format 0 (a string a glyph), 1 and 2 (ranges). */
function glyphOfString(
  reader: ByteReader,
  start: number,
  glyphCount: number,
  sid: number,
): number | undefined {
  const format = reader.u8(start);
  let at = start + 1;
  for (let glyph = 1; glyph < glyphCount && at < reader.length; ) {
    const first = reader.u16(at);
    const left = format === 0 ? 0 : format === 1 ? reader.u8(at + 2) : reader.u16(at + 2);
    if (sid >= first && sid <= first + left) {
      const found = glyph + sid - first;
      return found < glyphCount ? found : undefined;
    }
    glyph += left + 1;
    at += 2 + format;
  }
  return undefined;
}
