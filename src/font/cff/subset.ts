import type { FaceSubset, RespacedGlyph } from '../face.js';
import { concat, type DictEntry, findEntry, operator, writeEntry } from './dict.js';
import { writeIndex } from './index-data.js';
import { type CffTable, readCff } from './read-cff.js';
import { type SubsetPrograms, subsetPrograms } from './subset-programs.js';

/** The first SID after the standard strings. */
const firstOwnString = 391;

/** Cuts a `CFF ` table to the given glyphs (rising, 0 first) and the subroutines that they call. The result is CID-keyed
 * with CID = new glyph number, whether the source was CID-keyed or name-keyed; `respaced` (of these
 * glyphs, in font units) come behind them. */
export function subsetCff(
  source: Uint8Array,
  plain: readonly number[],
  postScriptName: string,
  respaced: readonly RespacedGlyph[] = [],
): FaceSubset {
  const cff = readCff(source);
  const glyphs = [...plain, ...respaced.map(({ glyph }) => glyph)];
  const used = [...new Set(glyphs.map((glyph) => cff.fontOf(glyph)))].sort((a, b) => a - b);
  const kept = subsetPrograms(cff, plain, respaced);
  const charStrings = writeIndex(kept.charStrings);
  const select = writeSelect(glyphs.map((glyph) => used.indexOf(cff.fontOf(glyph))));
  const charset = writeCharset(glyphs.length);
  const before = [
    new Uint8Array([1, 0, 4, 4]),
    writeIndex([ascii(postScriptName)]),
    topIndex(cff, glyphs.length, 0, 0, 0, 0),
    writeIndex([ascii('Adobe'), ascii('Identity'), ascii(postScriptName)]),
    kept.globalSubrs ?? writeIndex([]),
  ];
  const charsetAt = lengthOf(before);
  const selectAt = charsetAt + charset.length;
  const charStringsAt = selectAt + select.length;
  const privateAt = charStringsAt + charStrings.length;
  const { privates, dicts } = writeFonts(cff, used, kept, privateAt);
  before[2] = topIndex(cff, glyphs.length, charsetAt, selectAt, charStringsAt, privateAt + privates.length);
  return {
    bytes: concat([...before, charset, select, charStrings, privates, dicts]),
    renumbered: new Map(plain.map((glyph, index) => [glyph, index])),
    respaced: respaced.map((_, index) => plain.length + index),
  };
}

/** The Top DICT; its length is the same whatever the offsets. */
function topIndex(
  cff: CffTable,
  count: number,
  charset: number,
  select: number,
  charStrings: number,
  fdArray: number,
): Uint8Array {
  const kept = [operator.charstringType, operator.fontMatrix, operator.fontBBox];
  return writeIndex([
    concat([
      writeEntry(operator.registryOrderingSupplement, firstOwnString, firstOwnString + 1, 0),
      ...kept.flatMap((code) => findEntry(cff.top, code)?.raw ?? []),
      writeEntry(operator.cidCount, count),
      writeEntry(operator.charset, charset),
      writeEntry(operator.fdSelect, select),
      writeEntry(operator.charStrings, charStrings),
      writeEntry(operator.fdArray, fdArray),
    ]),
  ]);
}

/** The Private DICTs, each with its subroutines behind it, and the FDArray that points to them. */
function writeFonts(
  cff: CffTable,
  used: readonly number[],
  kept: SubsetPrograms,
  start: number,
): Record<'privates' | 'dicts', Uint8Array> {
  const privates: Uint8Array[] = [];
  const dicts: Uint8Array[] = [];
  let offset = start;
  for (const index of used) {
    const font = cff.fonts[index];
    if (!font) continue;
    const entries = font.private
      .filter((entry) => entry.operator !== operator.localSubrs)
      .map((entry) => entry.raw);
    const subrs = kept.localSubrs.get(index);
    const link = writeEntry(operator.localSubrs, 0).length;
    const size = lengthOf(entries) + (subrs === undefined ? 0 : link);
    const parts = subrs === undefined ? entries : [...entries, writeEntry(operator.localSubrs, size), subrs];
    privates.push(...parts);
    dicts.push(writeFontDict(font.dict, size, offset));
    offset += lengthOf(parts);
  }
  return { privates: concat(privates), dicts: writeIndex(dicts) };
}

function writeFontDict(dict: readonly DictEntry[], size: number, offset: number): Uint8Array {
  return concat([
    writeEntry(operator.fontName, firstOwnString + 2),
    findEntry(dict, operator.fontMatrix)?.raw ?? new Uint8Array(0),
    writeEntry(operator.private, size, offset),
  ]);
}

/** Format 2, one range: glyph n has CID n. */
function writeCharset(count: number): Uint8Array {
  const left = Math.max(0, count - 2);
  return new Uint8Array(count > 1 ? [2, 0, 1, left >> 8, left & 0xff] : [0]);
}

/** FDSelect of format 3. */
function writeSelect(fonts: readonly number[]): Uint8Array {
  const ranges = fonts.flatMap((font, glyph) =>
    font === fonts[glyph - 1] ? [] : [[glyph >> 8, glyph & 0xff, font]],
  );
  const end = [fonts.length >> 8, fonts.length & 0xff];
  return new Uint8Array([3, ranges.length >> 8, ranges.length & 0xff, ...ranges.flat(), ...end]);
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.length, 0);
