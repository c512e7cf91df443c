import type { RespacedGlyph } from '../face.js';
import { ByteReader } from '../sfnt/byte-reader.js';
import { componentFlag } from './glyph-data.js';

const headerLength = 10;
const flags = componentFlag.wordArguments | componentFlag.offsets | componentFlag.oneScale;

/** An outline that draws a glyph `before` further to the right, in font units, and in a small form if it has one: a composite
 * of that glyph alone. Empty for a blank glyph. */
export function movedGlyph(outline: Uint8Array, { glyph, before, small }: RespacedGlyph): Uint8Array {
  if (outline.length < headerLength) return outline;
  const { scale, rise } = small ?? { scale: 1, rise: 0 };
  const box = new ByteReader(outline);
  const corner = (at: number, move: number): number => Math.round(box.i16(at) * scale) + move;
  const bytes = new Uint8Array(headerLength + 10);
  const view = new DataView(bytes.buffer);
  const corners = [corner(2, before), corner(4, rise), corner(6, before), corner(8, rise)];
  const part = [flags, glyph, before, rise, Math.round(scale * 0x4000)];
  for (const [index, value] of [-1, ...corners, ...part].entries()) view.setInt16(index * 2, value);
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
