import type { ByteReader } from '../sfnt/byte-reader.js';
import type { Location } from './axes.js';

/** The deltas of points at one place of a variable font, already weighed for that place. */
export interface PointDeltas {
  /** The points by number; undefined if all are meant. */
  readonly points: readonly number[] | undefined;
  readonly dx: readonly number[];
  readonly dy: readonly number[];
}

/** The sum of a point's own deltas. */
export function deltaAt(deltas: readonly PointDeltas[], point: number, along: 'dx' | 'dy'): number {
  return deltas.reduce((sum, each) => {
    const index = each.points ? each.points.indexOf(point) : point;
    return sum + (index < 0 ? 0 : (each[along][index] ?? 0));
  }, 0);
}

const embeddedPeak = 0x8000;
const intermediate = 0x4000;
const privatePoints = 0x2000;
const sharedPoints = 0x8000;

/** Reads a glyph's variation data (`gvar`): the deltas that count at a place. `count` is the number of its points, `shared`
 * the peaks that the font's glyphs have in common. */
export function readDeltas(
  reader: ByteReader,
  location: Location,
  shared: readonly Location[],
  count: number,
): readonly PointDeltas[] {
  const flags = reader.u16(0);
  const serial = { at: reader.u16(2) };
  const common = (flags & sharedPoints) === 0 ? undefined : readPoints(reader, serial);
  const found: PointDeltas[] = [];
  let header = 4;
  for (let tuple = 0; tuple < (flags & 0x0fff) && header < reader.length; tuple += 1) {
    const size = reader.u16(header);
    const index = reader.u16(header + 2);
    header += 4;
    const place = (): Location => {
      const read = location.map((_, axis) => reader.i16(header + axis * 2) / 0x4000);
      header += location.length * 2;
      return read;
    };
    const peak = (index & embeddedPeak) === 0 ? shared[index & 0x0fff] : place();
    const range = (index & intermediate) === 0 ? undefined : ([place(), place()] as const);
    const end = serial.at + size;
    const scalar = peak ? scalarAt(location, peak, range) : 0;
    if (scalar !== 0) {
      const own = (index & privatePoints) === 0 ? common : readPoints(reader, serial);
      const points = own === 'all' ? undefined : own;
      const length = points?.length ?? count;
      const dx = readRuns(reader, serial, length).map((delta) => delta * scalar);
      found.push({ points, dx, dy: readRuns(reader, serial, length).map((delta) => delta * scalar) });
    }
    serial.at = end;
  }
  return found;
}

/** How much deltas count at a place: all at their peak, none outside their range. */
export function scalarAt(
  location: Location,
  peak: Location,
  range?: readonly [start: Location, end: Location],
): number {
  let scalar = 1;
  for (const [axis, top] of peak.entries()) {
    const at = location[axis] ?? 0;
    if (top === 0 || at === top) continue;
    const start = range?.[0][axis] ?? Math.min(top, 0);
    const end = range?.[1][axis] ?? Math.max(top, 0);
    // A range that makes no sense counts on no axis.
    if (start > top || top > end || (start < 0 && end > 0)) continue;
    if (at <= start || at >= end) return 0;
    scalar *= at < top ? (at - start) / (top - start) : (end - at) / (end - top);
  }
  return scalar;
}

interface Cursor {
  at: number;
}

/** Packed point numbers. */
function readPoints(reader: ByteReader, cursor: Cursor): readonly number[] | 'all' {
  const first = reader.u8(cursor.at++);
  if (first === 0) return 'all';
  const count = first < 0x80 ? first : ((first & 0x7f) << 8) | reader.u8(cursor.at++);
  const points: number[] = [];
  let last = 0;
  while (points.length < count && cursor.at < reader.length) {
    const control = reader.u8(cursor.at++);
    const width = (control & 0x80) === 0 ? 1 : 2;
    for (let left = (control & 0x7f) + 1; left > 0 && points.length < count; left -= 1) {
      last += reader.uint(cursor.at, width);
      cursor.at += width;
      points.push(last);
    }
  }
  return points;
}

/** Packed deltas. */
function readRuns(reader: ByteReader, cursor: Cursor, count: number): number[] {
  const deltas: number[] = [];
  while (deltas.length < count && cursor.at < reader.length) {
    const control = reader.u8(cursor.at++);
    const width = (control & 0x80) !== 0 ? 0 : (control & 0x40) !== 0 ? 2 : 1;
    for (let left = (control & 0x3f) + 1; left > 0 && deltas.length < count; left -= 1) {
      deltas.push(width === 0 ? 0 : width === 2 ? reader.i16(cursor.at) : (reader.u8(cursor.at) << 24) >> 24);
      cursor.at += width;
    }
  }
  return deltas;
}
