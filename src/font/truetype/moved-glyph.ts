import { ByteReader } from '../sfnt/byte-reader.js';

const headerLength = 10;
/** ARG_1_AND_2_ARE_WORDS and ARGS_ARE_XY_VALUES. */
const flags = 0x0003;

/** An outline that draws a glyph so much further to the right, in font units: a composite of that glyph alone. Empty for a
 * blank glyph. */
export function movedGlyph(outline: Uint8Array, glyph: number, dx: number): Uint8Array {
  if (outline.length < headerLength) return outline;
  const box = new ByteReader(outline);
  const bytes = new Uint8Array(headerLength + 8);
  const view = new DataView(bytes.buffer);
  const header = [-1, box.i16(2) + dx, box.i16(4), box.i16(6) + dx, box.i16(8), flags, glyph, dx, 0];
  for (const [index, value] of header.entries()) view.setInt16(index * 2, value);
  return bytes;
}

/** Changes a copy of `maxp` so that its limits allow every glyph of the font to be the part of another. */
export function allowMoved(maxp: DataView): void {
  if (maxp.byteLength < 32) return;
  const raise = (at: number, least: number): void =>
    maxp.setUint16(at, Math.min(0xffff, Math.max(maxp.getUint16(at), least)));
  raise(10, maxp.getUint16(6));
  raise(12, maxp.getUint16(8));
  raise(28, 1);
  raise(30, maxp.getUint16(30) + 1);
}
