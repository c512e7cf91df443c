import type { Counted } from './counted.js';
import { keyOf } from './number-counts.js';

/** How often phrases were counted, exactly, by their numbers: packed to be kept, and looked up as it is kept. A phrase is found by the upper half of its
 * number, and told by the lower one. */
export interface PhraseTable {
  /** How many 汉字 were counted. */
  readonly size: number;
  /** Where the phrases of each upper half begin, and behind the last: `startCount`. */
  readonly starts: Uint32Array;
  /** The lower halves, in ascending order within an upper one. */
  readonly lows: Uint16Array;
  /** The counts; `above`: what is looked up in `highs`. */
  readonly counts: Uint8Array;
  /** The counts that a byte does not hold, by the phrases' numbers. */
  readonly highs: ReadonlyMap<number, number>;
}

const halves = 0x10000;
export const startCount = halves + 1;
const above = 0xff;

/** Packs the counts of some phrases, given in ascending order of their numbers: each once, and only if it was counted. */
export function phraseTable(numbers: Uint32Array, counted: Counted): PhraseTable {
  const starts = new Uint32Array(startCount);
  const lows = new Uint16Array(numbers.length);
  const counts = new Uint8Array(numbers.length);
  const highs = new Map<number, number>();
  let used = 0;
  let last = 0;
  for (const number of numbers) {
    const count = number === last ? 0 : counted.of(number);
    last = number;
    if (count <= 0) continue;
    lows[used] = number & 0xffff;
    counts[used] = Math.min(count, above);
    if (count >= above) highs.set(number, count);
    used++;
    starts[(number >>> 16) + 1] = used;
  }
  for (let half = 1; half < startCount; half++)
    starts[half] = Math.max(starts[half] ?? 0, starts[half - 1] ?? 0);
  return { size: counted.size, starts, lows: lows.slice(0, used), counts: counts.slice(0, used), highs };
}

/** How often phrases were counted. */
export function countedInTable({ size, starts, lows, counts, highs }: PhraseTable): Counted {
  return {
    size,
    of: (number) => {
      const key = keyOf(number);
      const low = key & 0xffff;
      const start = starts[key >>> 16] ?? 0;
      const end = starts[(key >>> 16) + 1] ?? 0;
      // Numbers are spread evenly: it stands about where its share of them ends.
      let at = start + (((end - start) * low) >>> 16);
      while (at > start && (lows[at - 1] ?? 0) >= low) at--;
      while (at < end && (lows[at] ?? 0) < low) at++;
      if (at === end || lows[at] !== low) return 0;
      const count = counts[at] ?? 0;
      return count < above ? count : (highs.get(key) ?? 0);
    },
  };
}

/** The numbers of all phrases of a table, in ascending order. */
export function numbersIn({ starts, lows }: PhraseTable): Uint32Array {
  const numbers = new Uint32Array(lows.length);
  for (let half = 0, at = 0; half < halves; half++)
    for (const end = starts[half + 1] ?? 0; at < end; at++) numbers[at] = half * halves + (lows[at] ?? 0);
  return numbers;
}
