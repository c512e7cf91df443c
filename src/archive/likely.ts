/** The share that two samples of runs must have in common, of the smaller one, that the texts themselves be compared. */
export const likelyShare = 0.55;

/** Tells of each of some texts, by their samples (`sampleOf`), which of those before it may be nearly the same: their places. Texts that
 * share enough share one of the smaller sample's rarest numbers: so many of them that the others alone would be too few.
 * Only where such a one is met are samples compared. */
export function likelyBefore(samples: readonly Uint32Array[]): (i: number) => readonly number[] {
  const holders = holdersOf(samples);
  // A number of 32 bits behind how many hold it, so that they sort without a comparison of ours.
  const rank = (number: number): number => (holders.get(number)?.length ?? 0) * 2 ** 32 + number;
  const rarest = samples.map((sample) =>
    [...Float64Array.from(sample, rank).sort()]
      .slice(0, sample.length - Math.ceil(sample.length * likelyShare) + 1)
      .map((ranked) => ranked % 2 ** 32),
  );
  const byRarest = holdersOf(rarest);
  const sizeOf = (i: number): number => samples[i]?.length ?? 0;
  return (i) => {
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
    const shared = (place: number): number =>
      (samples[place] ?? new Uint32Array()).reduce((count, number) => count + (own.has(number) ? 1 : 0), 0);
    return [...met]
      .sort((a, b) => a - b)
      .filter((place) => shared(place) >= Math.min(sizeOf(place), own.size) * likelyShare);
  };
}

/** For each number of some samples, the places of those that hold it, in order. */
function holdersOf(
  samples: readonly (Uint32Array | readonly number[])[],
): ReadonlyMap<number, readonly number[]> {
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
