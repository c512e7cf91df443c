import { ByteReader } from './byte-reader.js';
import type { TableReader } from './table-reader.js';

/** Advances from `hmtx`, in font units. */
export function readAdvances(table: TableReader): (glyph: number) => number {
  const last = new ByteReader(table('hhea')).u16(34) - 1;
  const hmtx = new ByteReader(table('hmtx'));
  return (glyph) => hmtx.u16(Math.min(glyph, last) * 4);
}
