import { ByteReader } from '../sfnt/byte-reader.js';

/** An axis of a variable font. */
export interface Axis {
  readonly tag: string;
  readonly min: number;
  readonly default: number;
  readonly max: number;
}

/** A place that the font has a name for: its value on each axis. */
export interface NamedPlace {
  /** In the `name` table; 0 for none. */
  readonly subfamilyName: number;
  readonly postScriptName: number;
  readonly values: readonly number[];
}

export interface Axes {
  readonly axes: readonly Axis[];
  readonly named: readonly NamedPlace[];
}

/** A place in a variable font: on each axis from −1 to 1, 0 where the outlines are as they are written. */
export type Location = readonly number[];

/** More than any font has. */
const mostAxes = 64;
const mostNamed = 1024;

/** Reads `fvar`; undefined if the table is none. */
export function readAxes(table: Uint8Array): Axes | undefined {
  const reader = new ByteReader(table);
  const start = reader.u16(4);
  const [axisCount, axisSize] = [reader.u16(8), reader.u16(10)];
  const [namedCount, namedSize] = [reader.u16(12), reader.u16(14)];
  const namedAt = start + axisCount * axisSize;
  const fits = axisSize >= 20 && namedAt + namedCount * namedSize <= reader.length;
  if (axisCount === 0 || axisCount > mostAxes || namedCount > mostNamed || !fits) return undefined;
  const axes = Array.from({ length: axisCount }, (_, index) => {
    const at = start + index * axisSize;
    const [min = 0, middle = 0, max = 0] = [4, 8, 12].map((offset) => fixed(reader, at + offset));
    return { tag: reader.tag(at), min: Math.min(min, middle), default: middle, max: Math.max(max, middle) };
  });
  const named = Array.from({ length: namedSize >= axisCount * 4 + 4 ? namedCount : 0 }, (_, index) => {
    const at = namedAt + index * namedSize;
    const own = namedSize >= axisCount * 4 + 6 ? reader.u16(at + 4 + axisCount * 4) : 0;
    return {
      subfamilyName: reader.u16(at),
      postScriptName: own === 0xffff ? 0 : own,
      values: axes.map((_axis, i) => fixed(reader, at + 4 + i * 4)),
    };
  });
  return { axes, named };
}

function fixed(reader: ByteReader, at: number): number {
  return (reader.u32(at) | 0) / 0x10000;
}

/** Normalizes values on the axes, by their ranges and then by the curves of `avar` (empty if the font has none). */
export function locationOf(axes: readonly Axis[], values: readonly number[], avar: Uint8Array): Location {
  const curves = readCurves(avar, axes.length);
  return axes.map((axis, i) => {
    const value = Math.min(axis.max, Math.max(axis.min, values[i] ?? axis.default));
    const range = value < axis.default ? axis.default - axis.min : axis.max - axis.default;
    const place = range === 0 ? 0 : (value - axis.default) / range;
    return Math.round(bent(place, curves[i] ?? []) * 0x4000) / 0x4000;
  });
}

type Curve = readonly (readonly [from: number, to: number])[];

function readCurves(table: Uint8Array, count: number): readonly Curve[] {
  const reader = new ByteReader(table);
  let at = 8;
  return Array.from({ length: Math.min(count, reader.u16(6)) }, () => {
    const pairs = Math.min(reader.u16(at), (reader.length - at) >> 2);
    const start = at + 2;
    at = start + pairs * 4;
    return Array.from(
      { length: pairs },
      (_, i) => [reader.i16(start + i * 4) / 0x4000, reader.i16(start + i * 4 + 2) / 0x4000] as const,
    );
  });
}

/** The value of a curve of straight stretches. */
function bent(place: number, curve: Curve): number {
  const after = curve.findIndex(([from]) => from >= place);
  const [end, start] = [curve[after], curve[after - 1]];
  if (!end) return place;
  if (end[0] === place || !start || end[0] === start[0]) return end[0] === place ? end[1] : place;
  return start[1] + ((place - start[0]) * (end[1] - start[1])) / (end[0] - start[0]);
}
