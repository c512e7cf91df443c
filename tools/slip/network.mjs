// A network with one inner layer of hyperbolic tangents between values and the logarithm of odds, learnt by descent in small steps (Adam with decay)
// from rows of values that are one (1) or not (0). Everything is drawn by a seed.
import { chances } from './plant.mjs';

const size = 1024;
const speed = 3e-3;
const decay = 1e-3;

/** Learns several networks from rows, each `width` values long and all in one array, and from what they are; as one, whose score is the mean of theirs. */
export function learnt(rows, are, { width, inner, rounds, networks }) {
  const all = Array.from({ length: networks }, (_, i) => one(rows, are, width, inner, rounds, i + 1));
  return {
    inputs: Array.from({ length: width }, (_, i) => all.flatMap(({ inputs }) => inputs[i])),
    shifts: all.flatMap(({ shifts }) => shifts),
    outputs: [
      ...all.flatMap(({ outputs }) => outputs.slice(0, inner).map((weight) => weight / networks)),
      all.reduce((sum, { outputs }) => sum + outputs[inner] / networks, 0),
    ],
  };
}

function one(rows, are, width, inner, rounds, seed) {
  const { means, spreads } = measured(rows, width);
  const scaled = Float32Array.from(rows, (value, i) => (value - means[i % width]) / spreads[i % width]);
  const count = are.length;
  const next = chances(seed);
  const length = (width + 2) * inner + 1;
  const weights = new Float32Array(length);
  const bound = 1 / Math.sqrt(width);
  for (let i = 0; i < (width + 1) * inner; i++) weights[i] = (next() * 2 - 1) * bound;
  for (let i = (width + 1) * inner; i < length; i++) weights[i] = (next() * 2 - 1) / Math.sqrt(inner);
  const first = new Float32Array(length);
  const second = new Float32Array(length);
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  let step = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    const rate = speed * (1 - round / rounds) + 1e-5;
    for (let from = 0; from < count; from += size) {
      const slopes = slopesOf(weights, scaled, are, order.subarray(from, from + size), width, inner);
      step++;
      for (let i = 0; i < length; i++) {
        first[i] = 0.9 * first[i] + 0.1 * slopes[i];
        second[i] = 0.999 * second[i] + 0.001 * slopes[i] * slopes[i];
        const root = Math.sqrt(second[i] / (1 - 0.999 ** step)) + 1e-8;
        weights[i] -= rate * (first[i] / (1 - 0.9 ** step) / root + decay * weights[i]);
      }
    }
  }
  return unscaled(weights, means, spreads, width, inner);
}

/** The score of a candidate's values. */
export function scored({ inputs, shifts, outputs }, values, from = 0) {
  const inner = shifts.length;
  let score = outputs[inner];
  for (let j = 0; j < inner; j++) {
    let sum = shifts[j];
    for (let i = 0; i < inputs.length; i++) sum += values[from + i] * inputs[i][j];
    score += Math.tanh(sum) * outputs[j];
  }
  return score;
}

function measured(rows, width) {
  const count = rows.length / width;
  const means = new Float64Array(width);
  const spreads = new Float64Array(width);
  for (let i = 0; i < rows.length; i++) means[i % width] += rows[i] / count;
  for (let i = 0; i < rows.length; i++) spreads[i % width] += (rows[i] - means[i % width]) ** 2 / count;
  return { means, spreads: spreads.map((each) => Math.sqrt(each) + 1e-6) };
}

function slopesOf(weights, rows, are, batch, width, inner) {
  const slopes = new Float32Array(weights.length);
  const held = new Float32Array(inner);
  const shiftsAt = width * inner;
  const outputsAt = shiftsAt + inner;
  for (const row of batch) {
    const at = row * width;
    for (let j = 0; j < inner; j++) held[j] = weights[shiftsAt + j];
    for (let i = 0; i < width; i++) {
      const value = rows[at + i];
      const base = i * inner;
      for (let j = 0; j < inner; j++) held[j] += value * weights[base + j];
    }
    let score = weights[outputsAt + inner];
    for (let j = 0; j < inner; j++) {
      held[j] = Math.tanh(held[j]);
      score += held[j] * weights[outputsAt + j];
    }
    const miss = (1 / (1 + Math.exp(-score)) - are[row]) / batch.length;
    slopes[outputsAt + inner] += miss;
    for (let j = 0; j < inner; j++) {
      slopes[outputsAt + j] += miss * held[j];
      held[j] = miss * weights[outputsAt + j] * (1 - held[j] * held[j]);
      slopes[shiftsAt + j] += held[j];
    }
    for (let i = 0; i < width; i++) {
      const value = rows[at + i];
      const base = i * inner;
      for (let j = 0; j < inner; j++) slopes[base + j] += value * held[j];
    }
  }
  return slopes;
}

/** The same network for values as they are, without scaling. */
function unscaled(weights, means, spreads, width, inner) {
  const inputs = Array.from({ length: width }, (_, i) =>
    Array.from({ length: inner }, (_, j) => weights[i * inner + j] / spreads[i]),
  );
  const shifts = Array.from(
    { length: inner },
    (_, j) => weights[width * inner + j] - inputs.reduce((sum, row, i) => sum + row[j] * means[i], 0),
  );
  return { inputs, shifts, outputs: [...weights.subarray((width + 1) * inner)] };
}

function shuffle(order, next) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}
