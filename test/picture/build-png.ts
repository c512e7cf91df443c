import { deflateSync } from 'node:zlib';
import { crc32 } from '../../src/inflate/crc32.js';
import { passesOf } from '../../src/picture/png/pass.js';

/** The samples of a pixel, each from 0 to 1; of a palette's picture its place in it. */
export type Painter = (x: number, y: number) => readonly number[];

/** A PNG file to be written. */
export interface PngPlan {
  readonly width: number;
  readonly height: number;
  readonly colour?: 'grey' | 'rgb' | 'palette';
  readonly hasAlpha?: boolean;
  readonly depth?: 1 | 2 | 4 | 8 | 16;
  readonly isInterlaced?: boolean;
  readonly paint: Painter;
  /** Red, green, blue, a byte each. */
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** Pixels a metre, and whether that is the unit. */
  readonly density?: readonly [x: number, y: number];
  readonly orientation?: number;
  /** Chunks of the caller's own, before the data. */
  readonly more?: readonly (readonly [type: string, content: Uint8Array])[];
  /** In how many bytes the data are parted. */
  readonly dataLength?: number;
  /** The filter of each row; all five in turn if none is named. */
  readonly filter?: number;
}

const colourTypes = { grey: 0, rgb: 2, palette: 3 } as const;

/** Writes a PNG file (ISO/IEC 15948). */
export function buildPng(plan: PngPlan): Uint8Array {
  const { width, height, colour = 'rgb', hasAlpha = false, depth = 8, isInterlaced = false } = plan;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colourTypes[colour] + (hasAlpha ? 4 : 0), 0, 0, isInterlaced ? 1 : 0], 8);
  const data = deflateSync(rows(plan, { colour, depth, isInterlaced }));
  const length = plan.dataLength ?? data.length;
  const parts = Array.from({ length: Math.ceil(data.length / length) }, (_, i) =>
    data.subarray(i * length, (i + 1) * length),
  );
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    ...(plan.density ? [chunk('pHYs', densityBytes(plan.density))] : []),
    ...(plan.orientation === undefined ? [] : [chunk('eXIf', tiffWith(plan.orientation))]),
    ...(plan.more ?? []).map(([type, content]) => chunk(type, content)),
    ...(plan.palette ? [chunk('PLTE', Uint8Array.from(plan.palette))] : []),
    ...(plan.transparency ? [chunk('tRNS', Uint8Array.from(plan.transparency))] : []),
    ...parts.map((part) => chunk('IDAT', part)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** One chunk, with length and sum. */
export function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** TIFF data with an orientation alone, big-endian. */
export function tiffWith(orientation: number, isLittle = false): Uint8Array {
  const bytes = Buffer.alloc(26);
  const short = (value: number, at: number): unknown =>
    isLittle ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const long = (value: number, at: number): unknown =>
    isLittle ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  bytes.write(isLittle ? 'II' : 'MM', 'latin1');
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  return bytes;
}

function densityBytes([x, y]: readonly [number, number]): Uint8Array {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt32BE(x, 0);
  bytes.writeUInt32BE(y, 4);
  bytes[8] = 1;
  return bytes;
}

type Form = Required<Pick<PngPlan, 'colour' | 'depth' | 'isInterlaced'>>;

function rows(plan: PngPlan, { colour, depth, isInterlaced }: Form): Uint8Array {
  const passes = passesOf({ stored: plan, isInterlaced });
  const made: Buffer[] = [];
  let count = 0;
  for (const pass of passes) {
    const scale = colour === 'palette' ? 1 : 2 ** depth - 1;
    let above: Buffer | undefined;
    for (let row = 0; row < pass.height; row++) {
      const samples: number[] = [];
      for (let column = 0; column < pass.width; column++) {
        const painted = plan.paint(pass.x + column * pass.stepX, pass.y + row * pass.stepY);
        for (const sample of painted) samples.push(Math.round(sample * scale));
      }
      const packed = pack(samples, depth);
      const step = Math.max(1, Math.floor((samples.length / pass.width) * (depth / 8)));
      const filter = plan.filter ?? count++ % 5;
      made.push(Buffer.from([filter]), filtered(packed, above, filter, step));
      above = packed;
    }
  }
  return Buffer.concat(made);
}

function pack(samples: readonly number[], depth: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil((samples.length * depth) / 8));
  for (const [i, sample] of samples.entries()) {
    if (depth === 16) bytes.writeUInt16BE(sample, i * 2);
    else {
      const bit = i * depth;
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (sample << (8 - depth - (bit & 7)));
    }
  }
  return bytes;
}

/** A row by a filter (9.2): none, left, above, their mean, Paeth's. */
function filtered(row: Buffer, above: Buffer | undefined, filter: number, step: number): Buffer {
  return Buffer.from(
    row.map((byte, i) => {
      const left = row[i - step] ?? 0;
      const up = above?.[i] ?? 0;
      const corner = i < step ? 0 : (above?.[i - step] ?? 0);
      return byte - ([0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0);
    }),
  );
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if ((a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)) return left;
  return (b ?? 0) <= (c ?? 0) ? up : corner;
}
