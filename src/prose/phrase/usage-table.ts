import { checksum } from '../../product/checksum.js';
import type { Counted } from './counted.js';

/** How often phrases stand in the general prose of offices that comes with kuaibao, by their numbers (`mixed`). They are looked up by the upper
 * half of the number, and told by eleven bits of the lower one: a phrase that stands nowhere is taken for one that does once in some two hundred times. */
export interface UsageTable {
  /** How many 汉字 were counted. */
  readonly size: number;
  /** Where the phrases of each group of eight upper halves begin, and how far behind those of each half do; one more of each than there are. */
  readonly groups: Uint32Array;
  readonly offsets: Uint8Array;
  /** Eleven bits of the number, and the count: as its place in `steps`. */
  readonly entries: Uint16Array;
}

/** A phrase by its number, and how often it was counted. */
export interface CountedPhrase {
  readonly number: number;
  readonly count: number;
}

/** The counts that are told apart: what lies between two is taken for the nearer one. */
const steps = [
  1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 29, 38, 50, 66, 87, 115, 150, 200, 265, 350, 460, 610, 800, 1060, 1400,
  1850, 2900, 4600, 7200, 16_000, 50_000,
];

const halves = 0x10000;
const groupShift = 3;
const groupCount = (halves >>> groupShift) + 1;
const offsetCount = halves + 4;
/** “KBUS” in the machine's own order of bytes. */
const magic = 0x4b425553;
/** In words of 32 bits: magic, sum of all behind it, phrases, 汉字. */
const headSize = 4;

/** Makes a table; of phrases of one number, the more common one stays. */
export function usageTable(size: number, phrases: readonly CountedPhrase[]): UsageTable {
  // The eleven bits and the upper half, and behind them the commoner first, as one number, which sorts without a function.
  const sorted = Float64Array.from(
    phrases,
    ({ number, count }) => (number >>> 5) * steps.length + steps.length - 1 - stepOf(count),
  )
    .sort()
    .filter((each, i, all) => markOf(each) !== markOf(all[i - 1] ?? -1))
    .map((each) => markOf(each) * steps.length + steps.length - 1 - (each % steps.length));
  const groups = new Uint32Array(groupCount);
  const offsets = new Uint8Array(offsetCount);
  for (let half = 0, at = 0; half <= halves; half++) {
    while (at < sorted.length && (sorted[at] ?? 0) < half * halves) at++;
    const group = half >>> groupShift;
    if (group << groupShift === half) groups[group] = at;
    if (at - (groups[group] ?? 0) > 0xff) throw new Error('too many phrases for an offset of a byte');
    offsets[half] = at - (groups[group] ?? 0);
  }
  return { size, groups, offsets, entries: Uint16Array.from(sorted, (number) => number % halves) };
}

function markOf(number: number): number {
  return Math.floor(number / steps.length);
}

function stepOf(count: number): number {
  const above = steps.findIndex((step) => step >= count);
  if (above <= 0) return above < 0 ? steps.length - 1 : 0;
  return (steps[above] ?? 0) - count < count - (steps[above - 1] ?? 0) ? above : above - 1;
}

/** How often phrases were counted. */
export function countedIn({ size, groups, offsets, entries }: UsageTable): Counted {
  const startOf = (half: number): number => (groups[half >>> groupShift] ?? 0) + (offsets[half] ?? 0);
  return {
    size,
    of: (number) => {
      const half = number >>> 16;
      const mark = number & 0xffe0;
      const end = startOf(half + 1);
      for (let at = startOf(half); at < end; at++) {
        const entry = entries[at] ?? 0;
        if ((entry & 0xffe0) === mark) return steps[entry & 0x1f] ?? 0;
      }
      return 0;
    },
  };
}

/** A table as bytes. */
export function usageBytes({ size, groups, offsets, entries }: UsageTable): Uint8Array {
  const { offsetsAt, entriesAt, end } = placesOf(entries.length);
  const bytes = new Uint8Array(end);
  const words = new Uint32Array(bytes.buffer, 0, headSize + groupCount);
  words.set([magic, 0, entries.length, size]);
  words.set(groups, headSize);
  bytes.set(offsets, offsetsAt);
  bytes.set(new Uint8Array(entries.buffer, entries.byteOffset, entries.byteLength), entriesAt);
  words[1] = checksum(bytes.subarray(8));
  return bytes;
}

/** Reads a table without copying it; undefined of bytes that are none, are damaged, or come from a machine of the other order of bytes. */
export function readUsageTable(given: Uint8Array): UsageTable | undefined {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.length < headSize * 4) return undefined;
  const { buffer, byteOffset: at } = bytes;
  const [mark, sum, count = 0, size = 0] = new Uint32Array(buffer, at, headSize);
  const { offsetsAt, entriesAt, end } = placesOf(count);
  if (mark !== magic || bytes.length !== end || sum !== checksum(bytes.subarray(8))) return undefined;
  return {
    size,
    groups: new Uint32Array(buffer, at + headSize * 4, groupCount),
    offsets: new Uint8Array(buffer, at + offsetsAt, offsetCount),
    entries: new Uint16Array(buffer, at + entriesAt, count),
  };
}

/** Where the parts begin, in bytes. */
function placesOf(count: number) {
  const offsetsAt = (headSize + groupCount) * 4;
  const entriesAt = offsetsAt + offsetCount;
  return { offsetsAt, entriesAt, end: entriesAt + Math.ceil(count / 2) * 4 };
}
