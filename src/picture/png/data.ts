import type { PngFacts } from '../picture.js';

/** The deflated rows, in their pieces. */
export function dataOf(bytes: Uint8Array, { data }: PngFacts): readonly Uint8Array[] {
  return data.map(({ start, end }) => bytes.subarray(start, end));
}
