import type { Point, Segment } from './charstring.js';
import { concat } from './dict.js';

const operators = { move: 21, line: 5, curve: 8 } as const;
const endchar = 14;

/** A charstring that draws an outline, without hints; `width` is what it adds to nominalWidthX. */
export function writeCharstring(width: number | undefined, path: readonly Segment[]): Uint8Array {
  const parts: Uint8Array[] = width === undefined ? [] : [writeNumber(width)];
  let [x, y]: Point = [0, 0];
  for (const { kind, points } of path) {
    for (const point of points) {
      const [toX, toY] = [fixed(point[0]), fixed(point[1])];
      parts.push(writeNumber(toX - x), writeNumber(toY - y));
      [x, y] = [toX, toY];
    }
    parts.push(new Uint8Array([operators[kind]]));
  }
  // A glyph without an outline has its width before endchar.
  return concat([...parts, new Uint8Array([endchar])]);
}

/** Charstrings count in 65,536ths: so rounded, differences are exact. */
function fixed(value: number): number {
  return Math.round(value * 0x10000) / 0x10000;
}

function writeNumber(value: number): Uint8Array {
  if (Number.isInteger(value)) {
    if (value >= -107 && value <= 107) return new Uint8Array([value + 139]);
    if (value >= -0x8000 && value < 0x8000) return new Uint8Array([28, (value >> 8) & 0xff, value & 0xff]);
  }
  const bytes = new Uint8Array(5);
  bytes[0] = 255;
  new DataView(bytes.buffer).setInt32(1, value * 0x10000);
  return bytes;
}
