import { createDeflate, createInflate, type Deflate } from 'node:zlib';
import type { PngFacts } from '../../../picture/picture.js';
import { dataOf } from '../../../picture/png/data.js';
import type { Pass } from '../../../picture/png/pass.js';
import { RowReader } from '../../../picture/png/rows.js';
import { type PixelRow, SampleReader } from '../../../picture/png/samples.js';

/** A picture's colours and opacities apart, as PDF wants them: eight bits a sample, row after row, each deflated. */
export interface Planes {
  readonly colour: Uint8Array;
  readonly alpha?: Uint8Array;
}

/** Takes a PNG's pixels apart. They are deflated as they come, so that no more is held than what is deflated; only an interlaced picture
 * is held whole, a byte a sample, for its rows come in the wrong order. */
export async function planesOf(bytes: Uint8Array, facts: PngFacts): Promise<Planes> {
  const samples = new SampleReader(bytes, facts);
  const colour = new DeflatedPlane();
  const alpha = samples.hasAlpha ? new DeflatedPlane() : undefined;
  const laid = facts.isInterlaced ? new LaidPixels(facts, samples.hasAlpha) : undefined;
  const rows = new RowReader(facts, (row, at, pass) => {
    const pixels = samples.read(row, pass.width);
    if (laid) laid.put(pixels, at, pass);
    else {
      colour.write(pixels.colour);
      if (pixels.alpha) alpha?.write(pixels.alpha);
    }
  });
  const inflating = createInflate();
  for (const piece of dataOf(bytes, facts)) inflating.write(piece);
  inflating.end();
  for await (const inflated of inflating) {
    rows.add(inflated as Uint8Array);
    await Promise.all([colour.drained(), alpha?.drained()]);
  }
  if (laid) {
    colour.write(laid.colour);
    if (laid.alpha) alpha?.write(laid.alpha);
  }
  const opacities = await alpha?.end();
  return { colour: await colour.end(), ...(opacities ? { alpha: opacities } : {}) };
}

/** Bytes deflated as they come. */
class DeflatedPlane {
  readonly #deflate: Deflate = createDeflate();
  readonly #parts: Uint8Array[] = [];
  #isFull = false;

  constructor() {
    this.#deflate.on('data', (part: Uint8Array) => this.#parts.push(part));
  }

  write(bytes: Uint8Array): void {
    this.#isFull = !this.#deflate.write(bytes);
  }

  /** Waits until what was written is deflated, if there is much of it. */
  async drained(): Promise<void> {
    if (this.#isFull) await new Promise((resolve) => this.#deflate.once('drain', resolve));
    this.#isFull = false;
  }

  async end(): Promise<Uint8Array> {
    await new Promise((resolve) => this.#deflate.once('end', resolve).end());
    return Buffer.concat(this.#parts);
  }
}

/** The pixels of an interlaced picture, put where they belong. */
class LaidPixels {
  readonly colour: Uint8Array;
  readonly alpha?: Uint8Array;
  readonly #width: number;
  readonly #samples: number;

  constructor({ stored: { width, height }, colour }: PngFacts, hasAlpha: boolean) {
    this.#width = width;
    this.#samples = colour === 'rgb' ? 3 : 1;
    this.colour = new Uint8Array(width * height * this.#samples);
    if (hasAlpha) this.alpha = new Uint8Array(width * height);
  }

  put({ colour, alpha }: PixelRow, row: number, pass: Pass): void {
    const from = (pass.y + row * pass.stepY) * this.#width + pass.x;
    const count = this.#samples;
    for (let i = 0; i < pass.width; i++) {
      const to = from + i * pass.stepX;
      for (let s = 0; s < count; s++) this.colour[to * count + s] = colour[i * count + s] ?? 0;
      if (alpha && this.alpha) this.alpha[to] = alpha[i] ?? 0;
    }
  }
}
