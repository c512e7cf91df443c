import { concat, operator, writeEntry } from '../../src/font/cff/dict.js';
import { writeIndex } from '../../src/font/cff/index-data.js';
import { writeSfnt } from '../../src/font/sfnt/write-sfnt.js';
import { windowsName, writeCmap, writeNameTable } from './build-font.js';

/** Makes an OpenType font of a bare `CFF ` table: glyph n stands for U+0020 + n and is 500 + n units wide. */
export function wrapCff(cff: Uint8Array, glyphCount: number): Uint8Array {
  const glyphs = Array.from({ length: glyphCount }, (_, index) => index);
  const tables = new Map<string, Uint8Array>([
    ['CFF ', cff],
    ['cmap', writeCmap(glyphs.map((glyph) => [0x20 + glyph, glyph]))],
    [
      'head',
      words(54, [
        [18, 1000],
        [12, 0x5f0f],
        [14, 0x3cf5],
      ]),
    ],
    ['hhea', words(36, [[34, glyphCount]])],
    ['hmtx', concat(glyphs.map((glyph) => words(4, [[0, 500 + glyph]])))],
    [
      'maxp',
      words(6, [
        [2, 0x5000],
        [4, glyphCount],
      ]),
    ],
    ['name', writeNameTable([windowsName(1, 'Cff Test'), windowsName(6, 'CffTest')])],
  ]);
  const bytes = writeSfnt(tables);
  bytes.set(new TextEncoder().encode('OTTO'));
  return bytes;
}

function words(length: number, values: readonly (readonly [at: number, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values) view.setUint16(at, value);
  return bytes;
}

/** A CID-keyed table of two fonts whose first subroutines differ: glyphs 1 and 3 (font 0) draw to the right by their own
 * first subroutine, glyph 2 (font 1) draws upwards by its own. `selectFormat` is that of its FDSelect, 0 or 3. */
export function twoFontCff(selectFormat: 0 | 3): Uint8Array {
  const right = new Uint8Array([239, 6, 11]); // 100 hlineto return
  const up = new Uint8Array([239, 7, 11]); // 100 vlineto return
  const call = new Uint8Array([139, 139, 21, 32, 10, 189, 189, 5, 14]); // 0 0 rmoveto, subr 0, 50 50 rlineto endchar
  const charStrings = writeIndex([new Uint8Array([14]), call, call, call]);
  const charset = new Uint8Array([2, 0, 1, 0, 2]);
  const select = new Uint8Array(
    selectFormat === 0 ? [0, 0, 0, 1, 0] : [3, 0, 3, 0, 0, 0, 0, 2, 1, 0, 3, 0, 0, 4],
  );
  const link = writeEntry(operator.localSubrs, writeEntry(operator.localSubrs, 0).length);
  const privates = [right, up].map((subr) => concat([link, writeIndex([subr])]));
  const head = (offsets: readonly number[]): Uint8Array =>
    concat([
      new Uint8Array([1, 0, 4, 4]),
      writeIndex([new TextEncoder().encode('TwoFonts')]),
      writeIndex([
        concat([
          writeEntry(operator.registryOrderingSupplement, 391, 392, 0),
          ...[operator.charset, operator.fdSelect, operator.charStrings, operator.fdArray].map(
            (code, index) => writeEntry(code, offsets[index] ?? 0),
          ),
        ]),
      ]),
      writeIndex(['Adobe', 'Identity'].map((text) => new TextEncoder().encode(text))),
      writeIndex([]),
    ]);
  let offset = head([]).length;
  const place = (part: Uint8Array): number => {
    offset += part.length;
    return offset - part.length;
  };
  const offsets = [place(charset), place(select), place(charStrings)];
  const fonts = writeIndex(privates.map((part) => writeEntry(operator.private, link.length, place(part))));
  return concat([head([...offsets, place(fonts)]), charset, select, charStrings, ...privates, fonts]);
}

/** A glyph of a name-keyed table: the standard string that names it, and its charstring. */
export type NamedGlyph = readonly [sid: number, charString: readonly number[]];

/** A name-keyed table with its subroutines; glyph 0 is blank. The charset is of the format asked for. */
export function nameKeyedCff(
  glyphs: readonly NamedGlyph[],
  subrs: {
    readonly local?: readonly (readonly number[])[];
    readonly global?: readonly (readonly number[])[];
  } = {},
  charsetFormat: 0 | 1 | 2 = 0,
): Uint8Array {
  const index = (items: readonly (readonly number[])[]): Uint8Array =>
    writeIndex(items.map((item) => new Uint8Array(item)));
  const charStrings = index([[14], ...glyphs.map(([, charString]) => charString)]);
  const charset = new Uint8Array([
    charsetFormat,
    ...glyphs.flatMap(([sid]) => [sid >> 8, sid & 0xff, ...new Array<number>(charsetFormat).fill(0)]),
  ]);
  const link = writeEntry(operator.localSubrs, writeEntry(operator.localSubrs, 0).length);
  const head = (charsetAt: number, charStringsAt: number, privateAt: number): Uint8Array =>
    concat([
      new Uint8Array([1, 0, 4, 4]),
      writeIndex([new TextEncoder().encode('Named')]),
      writeIndex([
        concat([
          writeEntry(operator.charset, charsetAt),
          writeEntry(operator.charStrings, charStringsAt),
          writeEntry(operator.private, link.length, privateAt),
        ]),
      ]),
      writeIndex([]),
      index(subrs.global ?? []),
    ]);
  const start = head(0, 0, 0).length;
  const charStringsAt = start + charset.length;
  return concat([
    head(start, charStringsAt, charStringsAt + charStrings.length),
    charset,
    charStrings,
    link,
    index(subrs.local ?? []),
  ]);
}
