import { type Grams, gramsOf, sharedOf } from './likeness.js';

/** Texts of this likeness may be two versions of one. */
const leastLikeness = 0.3;

/** Texts of this likeness are two versions of one. */
const plainLikeness = 0.8;

/** A text of which so much is in another, and that is so long in pairs of characters, has gone into that. */
const leastContained = 0.8;
const leastLong = 8;

/** So many pairs of texts are compared at most; the time grows with them. */
const mostComparisons = 250_000;

/** Which texts of one list became which of another, in the order of both: pairs of indices that have as much text in common as may be. At both ends such
 * as are plainly one are paired at once; lists that are too long are paired by place.
 * @param mayPair whether the text of that index can have become that of the other
 */
export function pairAlike(
  before: readonly string[],
  after: readonly string[],
  mayPair: (i: number, j: number) => boolean = () => true,
): readonly (readonly [number, number])[] {
  const [olds, nows] = [before.map(gramsOf), after.map(gramsOf)];
  const worth = (i: number, j: number): number => {
    const [old, now] = [olds[i], nows[j]];
    return old && now && mayPair(i, j) ? worthOf(old, now) : 0;
  };
  const isPlain = (i: number, j: number): boolean =>
    worth(i, j) >= (plainLikeness * ((olds[i]?.size ?? 0) + (nows[j]?.size ?? 0))) / 2 && worth(i, j) > 0;
  const shorter = Math.min(before.length, after.length);
  let [first, last] = [0, 0];
  while (first < shorter && isPlain(first, first)) first++;
  while (last < shorter - first && isPlain(before.length - 1 - last, after.length - 1 - last)) last++;
  const head = places(0, first).map((i) => [i, i] as const);
  const tail = places(0, last).map((i) => [before.length - last + i, after.length - last + i] as const);
  const left = [before.length - first - last, after.length - first - last] as const;
  const middle =
    left[0] * left[1] > mostComparisons
      ? places(first, first + Math.min(...left)).flatMap((i) => (worth(i, i) > 0 ? [[i, i] as const] : []))
      : heaviestPairs(left, (i, j) => worth(first + i, first + j)).map(
          ([i, j]) => [first + i, first + j] as const,
        );
  return [...head, ...middle, ...tail];
}

function places(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** The pairs of places in two lists of those lengths, in the order of both, that are worth the most together. */
function heaviestPairs(
  [height, length]: readonly [number, number],
  worth: (i: number, j: number) => number,
): readonly (readonly [number, number])[] {
  const width = length + 1;
  // At i * width + j: of the pair, and of the best pairs from there on.
  const worths = new Float64Array((height + 1) * width);
  const best = new Float64Array((height + 1) * width);
  for (let i = height - 1; i >= 0; i--) {
    for (let j = length - 1; j >= 0; j--) {
      const at = i * width + j;
      worths[at] = worth(i, j);
      const paired = (best[at + width + 1] ?? 0) + (worths[at] ?? 0);
      best[at] = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0, paired);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < height && j < length; ) {
    const at = i * width + j;
    const value = worths[at] ?? 0;
    if (value > 0 && best[at] === (best[at + width + 1] ?? 0) + value) pairs.push([i++, j++]);
    else if (best[at] === best[at + width]) i++;
    else j++;
  }
  return pairs;
}

/** How much two texts have in common, if one may be a version of the other or has gone into it; else 0. */
function worthOf(one: Grams, other: Grams): number {
  const shared = sharedOf(one, other);
  const shorter = Math.min(one.size, other.size);
  const likeness = one.size + other.size === 0 ? 1 : (2 * shared) / (one.size + other.size);
  const isContained = shorter >= leastLong && shared >= leastContained * shorter;
  return likeness >= leastLikeness || isContained ? shared + likeness : 0;
}
