import { inputs, outputs, shifts } from './weights.js';

/** The logarithm of the odds that a candidate is meant, by its values: each of the inner values is the hyperbolic tangent of a sum of all values by
 * their weights, and the score a sum of those by theirs. */
export function scoreOf(values: readonly number[]): number {
  const inner = Float64Array.from(shifts);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    const row = inputs[i] ?? [];
    for (let j = 0; j < inner.length; j++) inner[j] = (inner[j] ?? 0) + value * (row[j] ?? 0);
  }
  let score = outputs[inner.length] ?? 0;
  for (let j = 0; j < inner.length; j++) score += Math.tanh(inner[j] ?? 0) * (outputs[j] ?? 0);
  return score;
}
