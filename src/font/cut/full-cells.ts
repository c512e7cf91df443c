import { ByteReader } from '../sfnt/byte-reader.js';
import { readCharacterMap } from '../sfnt/character-map.js';
import { readSimpleOutline, writeSimpleOutline } from '../truetype/simple-outline.js';
import { writeOutlines } from '../truetype/subset.js';

/** How the glyph of a mark that is narrower than its cell is made as wide: a dash is stretched, an opening mark stands in the middle of its
 * right half, a closing one of its left. As the layout places the marks of any face. */
const fillings: readonly (readonly [char: string, how: 'stretched' | 'right' | 'left'])[] = [
  ['—', 'stretched'],
  ['“', 'right'],
  ['”', 'left'],
];

/** Gives —, “ and ” in a TrueType face the width of a cell that they have in Chinese print: programs that open a DOCX set them as wide as their face
 * says. `tables` are those of the face, by their tags; the answer are those that change. */
export function withFullCells(tables: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const table = (tag: string): ByteReader => new ByteReader(tables.get(tag) ?? new Uint8Array(0));
  const head = table('head');
  const em = head.u16(18);
  const glyphOf = readCharacterMap(tables.get('cmap') ?? new Uint8Array(0));
  const outlines = outlinesIn(table('loca'), table('glyf'), head.i16(50) === 1, table('maxp').u16(4));
  const metrics = Uint8Array.from(tables.get('hmtx') ?? []);
  const widths = new DataView(metrics.buffer);
  const full = table('hhea').u16(34);
  for (const [char, how] of fillings) {
    const glyph = glyphOf?.(char.codePointAt(0) ?? 0) ?? 0;
    const outline = readSimpleOutline(outlines[glyph] ?? new Uint8Array(0));
    if (glyph === 0 || glyph >= full || !outline) continue;
    const advance = widths.getUint16(glyph * 4);
    if (advance >= em) continue;
    const xs = outline.xs.map((x) => Math.round(filled(x, advance, em, how)));
    outlines[glyph] = writeSimpleOutline({ ...outline, xs });
    widths.setUint16(glyph * 4, em);
    widths.setInt16(glyph * 4 + 2, Math.min(...xs));
  }
  const longOffsets = Uint8Array.from(tables.get('head') ?? []);
  new DataView(longOffsets.buffer).setInt16(50, 1);
  return new Map([...writeOutlines(outlines), ['hmtx', metrics], ['head', longOffsets]]);
}

function filled(x: number, advance: number, em: number, how: 'stretched' | 'right' | 'left'): number {
  if (how === 'stretched') return (x * em) / advance;
  const blank = Math.max(0, (em / 2 - advance) / 2);
  return x + (how === 'left' ? blank : em - advance - blank);
}

function outlinesIn(loca: ByteReader, glyf: ByteReader, isLong: boolean, count: number): Uint8Array[] {
  const offset = (glyph: number): number => (isLong ? loca.u32(glyph * 4) : loca.u16(glyph * 2) * 2);
  return Array.from({ length: count }, (_, i) => glyf.slice(offset(i), offset(i + 1) - offset(i)));
}
