import { eachPlace, type Segment } from './segment.js';

/** The places of a segment that hold at least `least` of some keys, a key given or held twice counted twice; in no order. Only those
 * that are `asked` for: of the others nothing more is looked up than need be. Rare
 * keys are looked up first: a place that holds enough holds one of the rarest, and those that can't come to enough any more
 * are dropped, so that the long lists of keys that everything holds are seldom read. */
export function holding(
  segment: Segment,
  keys: Iterable<number>,
  least: number,
  asked: (place: number) => boolean = () => true,
  room: Room = roomFor(segment),
): readonly number[] {
  const { starts, placeCount } = segment;
  const lengthOf = (key: number): number => (starts[key + 1] ?? 0) - (starts[key] ?? 0);
  const byRarity = [...keys].sort((a, b) => lengthOf(a) - lengthOf(b));
  // So many keys may a place lack.
  const slack = byRarity.length - least;
  if (slack < 0 || placeCount === 0) return [];
  const { counts, left } = room;
  counts.fill(0, 0, placeCount);
  // A place that holds enough holds more than `spare` of the rarest `slack + 1 + spare`.
  const spare = Math.min(mostSpare, least - 1);
  const first = slack + 1 + spare;
  let size = 0;
  for (const key of byRarity.slice(0, first)) size = count(segment, key, room, size, spare);
  size = keep(left, size, asked);
  for (const [i, key] of byRarity.slice(first).entries()) {
    if (size === 0) break;
    count(segment, key, room, size);
    size = keep(left, size, (place) => (counts[place] ?? 0) > spare + 1 + i);
  }
  return [...left.subarray(0, size)];
}

/** The places of a segment that hold all of some keys, in ascending order: for few keys, which few places hold. */
export function holdingAll(segment: Segment, keys: readonly number[]): readonly number[] {
  const lengthOf = (key: number): number => (segment.starts[key + 1] ?? 0) - (segment.starts[key] ?? 0);
  const [rarest, ...others] = [...new Set(keys)].sort((a, b) => lengthOf(a) - lengthOf(b));
  if (rarest === undefined) return [];
  let places: readonly number[] = placesOf(segment, rarest, undefined);
  for (const key of others) if (places.length > 0) places = placesOf(segment, key, places);
  return places;
}

/** The places of one key, each once; of those given, if any are. */
function placesOf(segment: Segment, key: number, given: readonly number[] | undefined): readonly number[] {
  const found: number[] = [];
  let last = -1;
  let next = 0;
  eachPlace(segment, key, (place) => {
    if (place === last) return;
    last = place;
    if (given) while (next < given.length && (given[next] ?? 0) < place) next++;
    if (!given || given[next] === place) found.push(place);
  });
  return found;
}

/** The memory that a look-up needs: a number for each place, twice. */
export interface Room {
  readonly counts: Uint32Array;
  readonly left: Uint32Array;
}

/** Room for look-ups in a segment: `before`, if that is enough. */
export function roomFor({ placeCount }: Segment, before?: Room): Room {
  if (before && before.counts.length >= placeCount) return before;
  return { counts: new Uint32Array(placeCount), left: new Uint32Array(placeCount) };
}

/** So many lists more than need be are counted before places are looked at one by one: few are left then. */
const mostSpare = 4;

/** Keeps, of the first `size` places, those of which something holds; the new size. */
function keep(places: Uint32Array, size: number, holds: (place: number) => boolean): number {
  let kept = 0;
  for (let at = 0; at < size; at++) {
    const place = places[at] ?? 0;
    if (holds(place)) places[kept++] = place;
  }
  return kept;
}

/** Counts the places of one key. Those that were counted `wanted` times before, if it is given, are put behind the first `size` that
 * are left; the new size. */
function count(
  { starts, lists }: Segment,
  key: number,
  { counts, left }: Room,
  size: number,
  wanted = -1,
): number {
  const end = starts[key + 1] ?? 0;
  let place = 0;
  let length = size;
  for (let at = starts[key] ?? 0; at < end; ) {
    let distance = lists[at++] ?? 0;
    // One byte is the rule, and two are common.
    if (distance > 0x7f) {
      distance = (distance & 0x7f) | ((lists[at++] ?? 0) << 7);
      if (distance > 0x3fff) distance = (distance & 0x3fff) | ((lists[at++] ?? 0) << 14);
      if (distance > 0x1fffff) distance = (distance & 0x1fffff) | ((lists[at++] ?? 0) << 21);
    }
    place += distance;
    const before = counts[place] ?? 0;
    counts[place] = before + 1;
    if (before === wanted) left[length++] = place;
  }
  return length;
}
