/** Spreads the deltas that some points of a contour have over those that have none (OpenType, “Inferred deltas for
 * un-referenced point numbers”); along one direction. `places` are the contour's points as they are written, `known` the
 * deltas by their index. */
export function inferDeltas(
  places: readonly number[],
  known: ReadonlyMap<number, number>,
): readonly number[] {
  const touched = [...known.keys()].sort((a, b) => a - b);
  const [only] = touched;
  if (only === undefined) return places.map(() => 0);
  const deltas = places.map((_, i) => known.get(i) ?? 0);
  for (const [i, from] of touched.entries()) {
    const to = touched[i + 1] ?? (touched[0] ?? 0) + places.length;
    for (let at = from + 1; at < to; at += 1) {
      const index = at % places.length;
      deltas[index] = between(places, deltas, from, to % places.length, places[index] ?? 0);
    }
  }
  return deltas;
}

/** The delta of a place by those of the points before and after it: between them in proportion, beyond them that of the
 * nearer. */
function between(
  places: readonly number[],
  deltas: readonly number[],
  one: number,
  other: number,
  place: number,
): number {
  const [a, b] = [places[one] ?? 0, places[other] ?? 0];
  const [da, db] = [deltas[one] ?? 0, deltas[other] ?? 0];
  if (a === b) return da === db ? da : 0;
  const [low, high, atLow, atHigh] = a < b ? [a, b, da, db] : [b, a, db, da];
  if (place <= low) return atLow;
  if (place >= high) return atHigh;
  return atLow + ((place - low) * (atHigh - atLow)) / (high - low);
}
