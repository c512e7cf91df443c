import { gramsOf, likeness } from './likeness.js';

/** Texts of this likeness may be two versions of one. */
const leastLikeness = 0.3;

/** So many pairs of texts are compared at most; the time grows with them. */
const mostComparisons = 60_000;

/** Which texts of one list became which of another, in the order of both: the pairs of indices whose likeness is greatest in all. None if the
 * lists are too long. */
export function pairAlike(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  const width = after.length + 1;
  if (before.length * after.length > mostComparisons) return [];
  const beforeGrams = before.map(gramsOf);
  const afterGrams = after.map(gramsOf);
  // best[i * width + j]: of the texts from i and from j on.
  const best = new Float64Array((before.length + 1) * width);
  const alike = new Float64Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const value = likeness(beforeGrams[i] ?? new Map(), afterGrams[j] ?? new Map());
      alike[at] = value < leastLikeness ? 0 : value;
      const paired = (best[at + width + 1] ?? 0) + (alike[at] ?? 0);
      best[at] = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0, paired);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const at = i * width + j;
    const value = alike[at] ?? 0;
    if (value > 0 && best[at] === (best[at + width + 1] ?? 0) + value) pairs.push([i++, j++]);
    else if (best[at] === best[at + width]) i++;
    else j++;
  }
  return pairs;
}
