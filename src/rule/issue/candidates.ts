import type { SourceFile } from '../../source/file.js';
import { bitsOf, frequencyOf, sampleOfFile } from './runs.js';

/** What two samples must share, of the smaller one, that the texts themselves be compared. */
const likelyShare = 0.55;

/** Tells which of some texts another may be nearly the same as, by their samples (`sampleOf`). Texts that share enough share one
 * of the smaller sample's rarest numbers: so many of them that the others alone would be too few. Only where such a one
 * is met are samples compared. */
export interface Candidates {
  /** The texts before the one at `i`, by their places, that it may be nearly the same as. */
  readonly before: (i: number) => readonly number[];
  /** The texts that may stand in a file, nearly the same. */
  readonly inFile: (file: SourceFile) => readonly number[];
}

type Holders = ReadonlyMap<number, readonly number[]>;

export function candidatesAmong(samples: readonly Uint32Array[]): Candidates {
  const holders = holdersOf(samples);
  const rarity = (number: number): number => frequencyOf(number) + (holders.get(number)?.length ?? 0);
  const rarest = samples.map((sample) =>
    [...sample]
      .sort((a, b) => rarity(a) - rarity(b) || a - b)
      .slice(0, sample.length - Math.ceil(sample.length * likelyShare) + 1),
  );
  const byRarest = holdersOf(rarest);
  const mayHold = filterOf(byRarest);
  const sharedBy = (i: number, other: ReadonlySet<number>): number => {
    let shared = 0;
    for (const number of samples[i] ?? []) if (other.has(number)) shared++;
    return shared;
  };
  const sizeOf = (i: number): number => samples[i]?.length ?? 0;
  return {
    before: (i) => {
      const met = new Set<number>();
      const meet = (places: readonly number[] = []): void => {
        for (const place of places) {
          if (place >= i) return;
          met.add(place);
        }
      };
      for (const number of rarest[i] ?? []) meet(holders.get(number));
      for (const number of samples[i] ?? []) meet(byRarest.get(number));
      const own = new Set(samples[i]);
      return [...met]
        .sort((a, b) => a - b)
        .filter((place) => sharedBy(place, own) >= Math.min(sizeOf(place), own.size) * likelyShare);
    },
    inFile: (file) => {
      const sample = sampleOfFile(file);
      const met = new Set<number>();
      for (const number of sample)
        if (mayHold(number)) for (const place of byRarest.get(number) ?? []) met.add(place);
      if (met.size === 0) return [];
      const all = new Set(sample);
      return [...met].filter((place) => sharedBy(place, all) >= sizeOf(place) * likelyShare);
    },
  };
}

/** For each number of some samples, the places of those that hold it, in order. */
function holdersOf(samples: readonly (Uint32Array | readonly number[])[]): Holders {
  const holders = new Map<number, number[]>();
  for (const [i, sample] of samples.entries()) {
    for (const number of sample) {
      const known = holders.get(number);
      if (known) known.push(i);
      else holders.set(number, [i]);
    }
  }
  return holders;
}

/** A quick test whether a number may be held: nearly all are not, and most of them are told without the map. */
function filterOf(holders: Holders): (number: number) => boolean {
  const bits = new Uint8Array(0x10000);
  for (const number of holders.keys()) bits[bitsOf(number)] = 1;
  return (number) => bits[bitsOf(number)] === 1;
}
