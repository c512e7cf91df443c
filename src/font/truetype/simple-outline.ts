import { ByteReader } from '../sfnt/byte-reader.js';

/** A simple glyph's points, in font units. */
export interface SimpleOutline {
  /** The number of the last point of each contour. */
  readonly ends: readonly number[];
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Of each point the flags that are no matter of how it is written: on the curve (1), contours overlap (64). */
  readonly flags: readonly number[];
}

const onCurve = 0x01;
const shortX = 0x02;
const shortY = 0x04;
const repeated = 0x08;
const sameX = 0x10;
const sameY = 0x20;
const overlapping = 0x40;

/** Reads the outline of a simple glyph; undefined for a blank or composite one and for one that is cut short. */
export function readSimpleOutline(bytes: Uint8Array): SimpleOutline | undefined {
  const reader = new ByteReader(bytes);
  const contours = reader.i16(0);
  if (bytes.length < 12 || contours < 1) return undefined;
  const ends = Array.from({ length: contours }, (_, i) => reader.u16(10 + i * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 12 + contours * 2 + reader.u16(10 + contours * 2);
  if (ends.some((end, i) => end < (ends[i - 1] ?? 0)) || at + count / 0x100 > bytes.length) return undefined;
  const flags: number[] = [];
  while (flags.length < count && at < bytes.length) {
    const flag = reader.u8(at++);
    const times = (flag & repeated) === 0 ? 1 : 1 + reader.u8(at++);
    for (let left = times; left > 0 && flags.length < count; left -= 1) flags.push(flag);
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -reader.u8(at++) : reader.u8(at++);
      else if ((flag & same) === 0) {
        value += reader.i16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(shortX, sameX);
  const ys = coordinates(shortY, sameY);
  if (flags.length < count || at > bytes.length) return undefined;
  return { ends, xs, ys, flags: flags.map((flag) => flag & (onCurve | overlapping)) };
}

/** Writes a simple glyph, its points at whole units, without instructions. */
export function writeSimpleOutline({ ends, xs, ys, flags }: SimpleOutline): Uint8Array {
  const [x, y] = [xs.map(Math.round), ys.map(Math.round)];
  const written: number[][] = [[], [], []];
  const [points = [], across = [], up = []] = written;
  for (const [i, flag] of flags.entries()) {
    const dx = (x[i] ?? 0) - (x[i - 1] ?? 0);
    const dy = (y[i] ?? 0) - (y[i - 1] ?? 0);
    points.push(flag | writeStep(dx, shortX, sameX, across) | writeStep(dy, shortY, sameY, up));
  }
  const head = new Uint8Array(12 + ends.length * 2);
  const view = new DataView(head.buffer);
  const box = [least(x), least(y), most(x), most(y)];
  for (const [i, value] of [ends.length, ...box, ...ends, 0].entries()) view.setInt16(i * 2, value);
  return new Uint8Array([...head, ...points, ...across, ...up]);
}

/** Writes how far a point is from the one before; the answer is what its flag says of it. */
function writeStep(step: number, short: number, same: number, to: number[]): number {
  if (step === 0) return same;
  if (Math.abs(step) < 0x100) {
    to.push(Math.abs(step));
    return step > 0 ? short | same : short;
  }
  to.push((step >> 8) & 0xff, step & 0xff);
  return 0;
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}

function most(values: readonly number[]): number {
  return values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
}
