import type { Painter } from './build-png.js';
import { tiffWith } from './build-png.js';

/** A JPEG file to be written. */
export interface JpegPlan {
  readonly width: number;
  readonly height: number;
  /** Grey, red-green-blue, or inks, by how many samples it gives; 0 to 1. */
  readonly paint: Painter;
  /** How the components are coded; three as YCbCr, four as they are, if it is not said. */
  readonly coding?: 'grey' | 'rgb' | 'ycc' | 'cmyk' | 'ycck';
  /** A JFIF header; with densities. */
  readonly jfif?: readonly [x: number, y: number] | true;
  /** Adobe's marker: inks are then told inverted. */
  readonly adobe?: boolean;
  readonly orientation?: number;
  readonly isLittle?: boolean;
  readonly isProgressive?: boolean;
  /** Blocks between restarts. */
  readonly restart?: number;
  /** Segments of the caller's own, behind the first ones. */
  readonly more?: readonly (readonly [marker: number, content: Uint8Array])[];
}

const codings = { grey: 1, rgb: 3, ycc: 3, cmyk: 4, ycck: 4 } as const;

/** Writes a JPEG file (ITU-T T.81): baseline, or progressive with one scan of the means and one a component of the rest. */
export function buildJpeg(plan: JpegPlan): Uint8Array {
  const { width, height, restart = 0, isProgressive = false } = plan;
  const given = plan.paint(0, 0).length;
  const coding = plan.coding ?? (given === 1 ? 'grey' : given === 3 ? 'ycc' : 'cmyk');
  const count = codings[coding];
  const names = coding === 'rgb' && !plan.adobe ? [82, 71, 66] : [1, 2, 3, 4].slice(0, count);
  const columns = Math.ceil(width / 8);
  const lines = Math.ceil(height / 8);
  const blocks = names.map((_, component) =>
    Array.from({ length: columns * lines }, (__, i) =>
      transformed((x, y) => {
        const at = [
          Math.min((i % columns) * 8 + x, width - 1),
          Math.min(Math.floor(i / columns) * 8 + y, height - 1),
        ];
        return coded(plan.paint(at[0] ?? 0, at[1] ?? 0), coding, plan.adobe === true)[component] ?? 0;
      }),
    ),
  );
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, count];
  for (const name of names) frame.push(name, 0x11, 0);
  const scan = (components: readonly number[], from: number, to: number): Uint8Array[] => [
    segment(0xda, [components.length, ...components.flatMap((c) => [names[c] ?? 0, 0]), from, to, 0]),
    scanData(
      components.map((c) => blocks[c] ?? []),
      { from, to, restart },
    ),
  ];
  const all = names.map((_, i) => i);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(plan.jfif ? [segment(0xe0, jfifHead(plan.jfif))] : []),
    ...(plan.orientation === undefined
      ? []
      : [
          segment(0xe1, [...Buffer.from('Exif\0\0', 'latin1'), ...tiffWith(plan.orientation, plan.isLittle)]),
        ]),
    ...(plan.adobe
      ? [
          segment(0xee, [
            ...Buffer.from('Adobe', 'latin1'),
            ...[0, 100, 0, 0, 0, 0, coding === 'ycck' ? 2 : coding === 'ycc' ? 1 : 0],
          ]),
        ]
      : []),
    ...(plan.more ?? []).map(([marker, content]) => segment(marker, content)),
    segment(0xdb, [0, ...new Array<number>(64).fill(quantum)]),
    segment(isProgressive ? 0xc2 : 0xc0, frame),
    segment(0xc4, [0x00, ...dcCodes.counts, ...dcCodes.symbols]),
    segment(0xc4, [0x10, ...acCodes.counts, ...acCodes.symbols]),
    ...(restart > 0 ? [segment(0xdd, [restart >> 8, restart & 255])] : []),
    ...(isProgressive ? [...scan(all, 0, 0), ...all.flatMap((c) => scan([c], 1, 63))] : scan(all, 0, 63)),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker: number, content: Iterable<number>): Uint8Array {
  const bytes = Buffer.from([...content]);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

function jfifHead(jfif: readonly [number, number] | true): readonly number[] {
  const [x, y] = jfif === true ? [72, 72] : jfif;
  return [...Buffer.from('JFIF\0', 'latin1'), 1, 2, 1, x >> 8, x & 255, y >> 8, y & 255, 0, 0];
}

/** A pixel's samples as they are coded, each from 0 to 255. */
function coded(
  painted: readonly number[],
  coding: keyof typeof codings,
  isInverted: boolean,
): readonly number[] {
  const samples = painted.map((sample) => sample * 255);
  const inks = isInverted ? samples.map((sample) => 255 - sample) : samples;
  if (coding === 'ycc') return yccOf(samples);
  // YCCK codes the complements of the inks' first three (as they are written) like red, green and blue.
  if (coding === 'ycck') return [...yccOf(inks.slice(0, 3).map((ink) => 255 - ink)), inks[3] ?? 0];
  return coding === 'cmyk' ? inks : samples;
}

function yccOf([r = 0, g = 0, b = 0]: readonly number[]): readonly number[] {
  return [
    0.299 * r + 0.587 * g + 0.114 * b,
    128 - 0.168736 * r - 0.331264 * g + 0.5 * b,
    128 + 0.5 * r - 0.418688 * g - 0.081312 * b,
  ];
}

const quantum = 4;

/** The order of a block's coefficients. */
const zigzag: readonly (readonly [x: number, y: number])[] = Array.from({ length: 15 }, (_, sum) => {
  const cells = Array.from({ length: 8 }, (__, x): readonly [number, number] => [x, sum - x]);
  const inside = cells.filter(([, y]) => y >= 0 && y < 8);
  return sum % 2 === 0 ? inside : inside.reverse();
}).flat();

const cosines = Array.from({ length: 8 }, (_, u) =>
  Array.from(
    { length: 8 },
    (__, x) => (u === 0 ? Math.SQRT1_2 : 1) * Math.cos(((2 * x + 1) * u * Math.PI) / 16),
  ),
);

/** A block's coefficients, quantized, in their order. */
function transformed(sampleAt: (x: number, y: number) => number): readonly number[] {
  const samples = Array.from({ length: 8 }, (_, y) =>
    Array.from({ length: 8 }, (__, x) => sampleAt(x, y) - 128),
  );
  const rows = samples.map((row) =>
    cosines.map((wave) => row.reduce((sum, s, x) => sum + s * (wave[x] ?? 0), 0)),
  );
  return zigzag.map(([u, v]) => {
    const sum = rows.reduce((total, row, y) => total + (row[u] ?? 0) * (cosines[v]?.[y] ?? 0), 0);
    return Math.round(sum / 4 / quantum);
  });
}

interface Codes {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

/** Codes of one length each: 12 sizes of means in four bits, all runs and sizes in eight. */
const dcCodes: Codes = {
  counts: [0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  symbols: Array.from({ length: 12 }, (_, i) => i),
};
const acSymbols = [
  0x00,
  0xf0,
  ...Array.from({ length: 16 }, (_, run) =>
    Array.from({ length: 10 }, (__, size) => run * 16 + size + 1),
  ).flat(),
];
const acCodes: Codes = {
  counts: [0, 0, 0, 0, 0, 0, 0, acSymbols.length, 0, 0, 0, 0, 0, 0, 0, 0],
  symbols: acSymbols,
};

/** The coded data of a scan: coefficients `from` to `to` of some components, interleaved block by block. */
function scanData(
  components: readonly (readonly (readonly number[])[])[],
  { from, to, restart }: { readonly from: number; readonly to: number; readonly restart: number },
): Uint8Array {
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  const put = (value: number, bits: number): void => {
    for (let bit = bits - 1; bit >= 0; bit--) {
      held = (held << 1) | ((value >> bit) & 1);
      if (++count < 8) continue;
      bytes.push(held);
      if (held === 255) bytes.push(0);
      held = 0;
      count = 0;
    }
  };
  const putSize = (value: number): void => {
    const size = sizeOf(value);
    put(value < 0 ? value + 2 ** size - 1 : value, size);
  };
  const means = components.map(() => 0);
  const total = components[0]?.length ?? 0;
  for (let block = 0; block < total; block++) {
    if (restart > 0 && block > 0 && block % restart === 0) {
      while (count > 0) put(1, 1);
      bytes.push(0xff, 0xd0 + ((block / restart - 1) % 8));
      means.fill(0);
    }
    for (const [i, blocks] of components.entries()) {
      const coefficients = blocks[block] ?? [];
      if (from === 0) {
        const difference = (coefficients[0] ?? 0) - (means[i] ?? 0);
        means[i] = coefficients[0] ?? 0;
        put(dcCodes.symbols.indexOf(sizeOf(difference)), 4);
        putSize(difference);
      }
      let run = 0;
      for (let at = Math.max(from, 1); at <= to; at++) {
        const value = coefficients[at] ?? 0;
        if (value === 0) run++;
        else {
          for (; run > 15; run -= 16) put(acSymbols.indexOf(0xf0), 8);
          put(acSymbols.indexOf(run * 16 + sizeOf(value)), 8);
          putSize(value);
          run = 0;
        }
      }
      if (to > 0 && run > 0) put(0, 8);
    }
  }
  while (count > 0) put(1, 1);
  return Buffer.from(bytes);
}

function sizeOf(value: number): number {
  return Math.abs(value).toString(2).length * Number(value !== 0);
}
