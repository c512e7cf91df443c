import { checksum } from '../../product/checksum.js';

/** A network with one inner layer, that gives a candidate's score by its values; and the score below which none is a hint. */
export interface Network {
  readonly threshold: number;
  /** For each value, its weights in all inner values. */
  readonly inputs: Float32Array;
  /** The numbers added to each inner value. */
  readonly shifts: Float32Array;
  /** The weights of the inner values in the score, and the number added to it. */
  readonly outputs: Float32Array;
}

/** “KBNW” in the machine's own order of bytes. */
const magic = 0x4b424e57;
/** In numbers of 32 bits: magic, sum of all behind it, values, inner values, threshold. */
const headSize = 5;

/** The logarithm of the odds that a candidate is meant, by its values: each of the inner values is the hyperbolic tangent of a sum of all values by
 * their weights, and the score a sum of those by theirs. */
export function scoreOf(values: readonly number[], { inputs, shifts, outputs }: Network): number {
  const inner = Float64Array.from(shifts);
  const width = inner.length;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    for (let j = 0; j < width; j++) inner[j] = (inner[j] ?? 0) + value * (inputs[i * width + j] ?? 0);
  }
  let score = outputs[width] ?? 0;
  for (let j = 0; j < width; j++) score += Math.tanh(inner[j] ?? 0) * (outputs[j] ?? 0);
  return score;
}

/** A network as bytes. */
export function networkBytes({ threshold, inputs, shifts, outputs }: Network): Uint8Array {
  const width = shifts.length;
  const numbers = new Float32Array(headSize + inputs.length + width + outputs.length);
  numbers[4] = threshold;
  numbers.set(inputs, headSize);
  numbers.set(shifts, headSize + inputs.length);
  numbers.set(outputs, headSize + inputs.length + width);
  const bytes = new Uint8Array(numbers.buffer);
  const words = new Uint32Array(numbers.buffer);
  words.set([magic, 0, inputs.length / width, width]);
  words[1] = checksum(bytes.subarray(8));
  return bytes;
}

/** Reads a network without copying it; undefined of bytes that are none, are damaged, or come from a machine of the other order of bytes. */
export function readNetworkBytes(given: Uint8Array): Network | undefined {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.length < headSize * 4) return undefined;
  const { buffer, byteOffset: at } = bytes;
  const [mark, sum, values = 0, width = 0] = new Uint32Array(buffer, at, headSize);
  const count = headSize + values * width + width + width + 1;
  if (mark !== magic || bytes.length !== count * 4 || sum !== checksum(bytes.subarray(8))) return undefined;
  const numbers = new Float32Array(buffer, at, count);
  const shiftsAt = headSize + values * width;
  return {
    threshold: numbers[4] ?? 0,
    inputs: numbers.subarray(headSize, shiftsAt),
    shifts: numbers.subarray(shiftsAt, shiftsAt + width),
    outputs: numbers.subarray(shiftsAt + width),
  };
}
