import { writeSfnt } from '../../src/font/sfnt/write-sfnt.js';
import { type NameRecord, tablesOf, windowsName, writeNameTable } from './build-font.js';

/** Deltas that hold wholly at one place; for all points of a glyph, or for those that are named. */
export interface Tuple {
  /** −1 to 1 on the axis of weight. */
  readonly peak: number;
  readonly range?: readonly [start: number, end: number];
  readonly points?: readonly number[];
  readonly dx: readonly number[];
  readonly dy: readonly number[];
}

export interface VariablePlan {
  readonly family: string;
  /** Minimum, default and maximum on the axis of weight. */
  readonly weights: readonly [min: number, middle: number, max: number];
  readonly named: readonly (readonly [name: string, weight: number])[];
  /** By glyph. */
  readonly tuples: readonly (readonly Tuple[])[];
  /** The curve of `avar`. */
  readonly curve?: readonly (readonly [from: number, to: number])[];
}

/** Makes a font variable in weight. */
export function buildVariable(font: Uint8Array, plan: VariablePlan): Uint8Array {
  const tables = tablesOf(font);
  const names: NameRecord[] = plan.named.map(([name], i) => windowsName(256 + i, name));
  tables.set(
    'name',
    writeNameTable([
      windowsName(1, `${plan.family} Thin`),
      windowsName(6, `${plan.family.replaceAll(' ', '')}-Thin`),
      windowsName(16, plan.family),
      windowsName(17, 'Thin'),
      ...names,
    ]),
  );
  tables.set('fvar', writeAxes(plan));
  tables.set('gvar', writeVariations(plan.tuples));
  if (plan.curve)
    tables.set('avar', words([1, 0, 0, 1, plan.curve.length, ...plan.curve.flat().map(f2dot14)]));
  return writeSfnt(tables);
}

function writeAxes({ weights, named }: VariablePlan): Uint8Array {
  const fixed = (value: number): readonly number[] => [value, 0];
  const tag = [0x7767, 0x6874];
  return words([
    ...[1, 0, 16, 2, 1, 20, named.length, 8],
    ...[...tag, ...weights.flatMap(fixed), 0, 1],
    ...named.flatMap(([, weight], i) => [256 + i, 0, ...fixed(weight)]),
  ]);
}

/** `gvar`, every peak in the glyph's own data, offsets of four bytes. */
function writeVariations(tuples: readonly (readonly Tuple[])[]): Uint8Array {
  const data = tuples.map(writeTuples);
  const ends = data.map((_, i) => data.slice(0, i + 1).reduce((sum, { length }) => sum + length, 0));
  const start = 20 + (data.length + 1) * 4;
  const long = (value: number): readonly number[] => [value >> 16, value & 0xffff];
  const head = words([
    1,
    0,
    1,
    0,
    ...long(start),
    data.length,
    1,
    ...long(start),
    ...[0, ...ends].flatMap(long),
  ]);
  return new Uint8Array([...head, ...data.flatMap((each) => [...each])]);
}

function writeTuples(tuples: readonly Tuple[]): Uint8Array {
  if (tuples.length === 0) return new Uint8Array(0);
  const bodies = tuples.map(({ points, dx, dy }) => [
    ...(points ? writePoints(points) : [0]),
    ...writeRuns(dx),
    ...writeRuns(dy),
  ]);
  const heads = tuples.map(({ peak, range }, i) => {
    const flags = 0x8000 | 0x2000 | (range ? 0x4000 : 0);
    return words([bodies[i]?.length ?? 0, flags, f2dot14(peak), ...(range ?? []).map(f2dot14)]);
  });
  const headLength = heads.reduce((sum, { length }) => sum + length, 4);
  const bytes = [
    ...words([tuples.length, headLength]),
    ...heads.flatMap((head) => [...head]),
    ...bodies.flat(),
  ];
  return new Uint8Array(bytes.length % 2 === 0 ? bytes : [...bytes, 0]);
}

/** Point numbers, those that fit in a byte in runs of bytes. */
function writePoints(points: readonly number[]): readonly number[] {
  const steps = points.map((point, i) => point - (points[i - 1] ?? 0));
  const count = points.length < 0x80 ? [points.length] : [0x80 | (points.length >> 8), points.length & 0xff];
  return [...count, ...steps.flatMap((step) => (step < 0x100 ? [0, step] : [0x80, step >> 8, step & 0xff]))];
}

/** Deltas one by one: none, a byte or a word. */
function writeRuns(deltas: readonly number[]): readonly number[] {
  return deltas.flatMap((delta) => {
    if (delta === 0) return [0x80];
    return delta >= -128 && delta < 128 ? [0, delta & 0xff] : [0x40, (delta >> 8) & 0xff, delta & 0xff];
  });
}

function f2dot14(value: number): number {
  return Math.round(value * 0x4000);
}

function words(values: readonly number[]): Uint8Array {
  return new Uint8Array(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));
}
