import type { PngFacts } from '../picture.js';
import { samplesOf } from './pass.js';

/** A row's pixels as bytes: of colour (a palette's places as they are), and how opaque each is, where not all are alike. */
export interface PixelRow {
  readonly colour: Uint8Array;
  readonly alpha?: Uint8Array;
}

/** Takes rows apart into colour and opacity, eight bits a sample. */
export class SampleReader {
  readonly #facts: PngFacts;
  readonly #samples: number;
  /** How opaque each place of the palette is. */
  readonly #opacities: Uint8Array | undefined;
  /** The samples of the one colour that is not seen. */
  readonly #unseen: readonly number[] | undefined;

  constructor(bytes: Uint8Array, facts: PngFacts) {
    this.#facts = facts;
    this.#samples = samplesOf(facts);
    const { transparency } = facts;
    const table = transparency && bytes.subarray(transparency.start, transparency.end);
    if (table && facts.colour === 'palette') this.#opacities = table;
    else if (table)
      this.#unseen = Array.from(
        { length: table.length / 2 },
        (_, i) => (table[i * 2] ?? 0) * 256 + (table[i * 2 + 1] ?? 0),
      );
  }

  /** Whether some pixels may be seen through. */
  get hasAlpha(): boolean {
    return this.#facts.hasAlpha || this.#opacities !== undefined || this.#unseen !== undefined;
  }

  /** The pixels of a row of so many. */
  read(row: Uint8Array, width: number): PixelRow {
    const { colour: kind, hasAlpha, depth } = this.#facts;
    const inColour = this.#samples - (hasAlpha ? 1 : 0);
    const scale = kind === 'palette' || depth >= 8 ? 1 : 255 / (2 ** depth - 1);
    const colour = new Uint8Array(width * inColour);
    const alpha = this.hasAlpha ? new Uint8Array(width).fill(255) : undefined;
    for (let pixel = 0; pixel < width; pixel++) {
      let isUnseen = this.#unseen !== undefined;
      for (let i = 0; i < inColour; i++) {
        const sample = this.#sampleAt(row, pixel * this.#samples + i);
        colour[pixel * inColour + i] = depth === 16 ? sample >> 8 : sample * scale;
        if (sample !== this.#unseen?.[i]) isUnseen = false;
      }
      if (!alpha) continue;
      if (hasAlpha) {
        const sample = this.#sampleAt(row, pixel * this.#samples + inColour);
        alpha[pixel] = depth === 16 ? sample >> 8 : sample;
      } else if (this.#opacities) alpha[pixel] = this.#opacities[colour[pixel] ?? 0] ?? 255;
      else if (isUnseen) alpha[pixel] = 0;
    }
    return alpha ? { colour, alpha } : { colour };
  }

  #sampleAt(row: Uint8Array, place: number): number {
    const { depth } = this.#facts;
    if (depth === 8) return row[place] ?? 0;
    if (depth === 16) return (row[place * 2] ?? 0) * 256 + (row[place * 2 + 1] ?? 0);
    const bit = place * depth;
    return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
  }
}
