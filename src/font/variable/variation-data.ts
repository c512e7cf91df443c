import { ByteReader } from '../sfnt/byte-reader.js';
import type { TableReader } from '../sfnt/table-reader.js';
import type { Location } from './axes.js';

/** The parts of `gvar`. */
export interface VariationData {
  /** The peaks that glyphs have in common. */
  readonly shared: readonly Location[];
  /** A glyph's own data; empty if it is the same everywhere. */
  of(glyph: number): ByteReader;
}

/** Reads `gvar` glyph by glyph: it is larger than the outlines themselves. */
export function readVariationData(table: TableReader): VariationData {
  const places = table.parts('gvar');
  const data = table.parts('gvar');
  const head = new ByteReader(places(0, 20));
  const axes = head.u16(4);
  const tuples = new ByteReader(places(head.u32(8), head.u16(6) * axes * 2));
  const shared = Array.from({ length: axes === 0 ? 0 : Math.floor(tuples.length / (axes * 2)) }, (_, tuple) =>
    Array.from({ length: axes }, (_axis, axis) => tuples.i16((tuple * axes + axis) * 2) / 0x4000),
  );
  const [count, isLong, start] = [head.u16(12), (head.u16(14) & 1) === 1, head.u32(16)];
  const size = isLong ? 4 : 2;
  const of = (glyph: number): ByteReader => {
    if (glyph >= count) return new ByteReader(new Uint8Array(0));
    const pair = new ByteReader(places(20 + glyph * size, size * 2));
    const offset = (at: number): number => (isLong ? pair.u32(at) : pair.u16(at) * 2);
    return new ByteReader(data(start + offset(0), offset(size) - offset(0)));
  };
  return { shared, of };
}
