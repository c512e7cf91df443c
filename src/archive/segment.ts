/** Keys are of sixteen bits. */
export const keyCount = 0x10000;

/** Which places (texts, by their numbers) hold which keys. A key's places lie in `lists` from `starts[key]` to `starts[key + 1]`, in
 * ascending order: each as its distance from the one before, seven bits a byte, the low ones first, the last byte's highest
 * bit clear. */
export interface Segment {
  /** `keyCount` + 1 of them, in bytes. */
  readonly starts: Uint32Array;
  readonly lists: Uint8Array;
  /** All places are less. */
  readonly placeCount: number;
}

/** Keys with the places that hold them, side by side, in ascending order of the places; a place may hold a key twice. */
export interface Holdings {
  readonly keys: Uint16Array;
  readonly places: Uint32Array;
}

/** Packs holdings. */
export function packed({ keys, places }: Holdings, placeCount: number): Segment {
  const { ends, sorted } = byKey(keys, places);
  const starts = new Uint32Array(keyCount + 1);
  // A place is less than 2^28 and takes four bytes at most.
  const lists = new Uint8Array(roomFor(sorted, ends));
  let at = 0;
  for (let key = 0, i = 0; key < keyCount; key++) {
    starts[key] = at;
    let last = 0;
    for (const end = ends[key] ?? 0; i < end; i++) {
      const place = sorted[i] ?? 0;
      let distance = place - last;
      last = place;
      for (; distance > 0x7f; distance >>>= 7) lists[at++] = (distance & 0x7f) | 0x80;
      lists[at++] = distance;
    }
  }
  starts[keyCount] = at;
  return { starts, lists, placeCount };
}

/** Places in the order of their keys; where those of each key end. */
function byKey(keys: Uint16Array, places: Uint32Array) {
  const ends = new Uint32Array(keyCount);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    ends[key] = (ends[key] ?? 0) + 1;
  }
  for (let key = 0, end = 0; key < keyCount; key++) {
    const count = ends[key] ?? 0;
    ends[key] = end;
    end += count;
  }
  const sorted = new Uint32Array(places.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const at = ends[key] ?? 0;
    sorted[at] = places[i] ?? 0;
    ends[key] = at + 1;
  }
  return { ends, sorted };
}

/** The bytes that packed places take. */
function roomFor(sorted: Uint32Array, ends: Uint32Array): number {
  let room = 0;
  for (let key = 0, i = 0; key < keyCount; key++) {
    let last = 0;
    for (const end = ends[key] ?? 0; i < end; i++) {
      const place = sorted[i] ?? 0;
      const distance = place - last;
      last = place;
      room += distance < 0x80 ? 1 : distance < 0x4000 ? 2 : distance < 0x200000 ? 3 : 4;
    }
  }
  return room;
}

/** The holdings of some segments with their places numbered anew, as `numbers` says by place, from 0 to before `size`, each number once;
 * those below 0 are left out. */
export function renumbered(segments: readonly Segment[], numbers: Int32Array, size: number): Holdings {
  const ends = new Uint32Array(size);
  for (const segment of segments)
    eachHolding(segment, (_, place) => {
      const number = numbers[place] ?? -1;
      if (number >= 0) ends[number] = (ends[number] ?? 0) + 1;
    });
  let total = 0;
  for (let number = 0; number < size; number++) {
    const count = ends[number] ?? 0;
    ends[number] = total;
    total += count;
  }
  const keys = new Uint16Array(total);
  const places = new Uint32Array(total);
  for (const segment of segments)
    eachHolding(segment, (key, place) => {
      const number = numbers[place] ?? -1;
      if (number < 0) return;
      const at = ends[number] ?? 0;
      ends[number] = at + 1;
      keys[at] = key;
      places[at] = number;
    });
  return { keys, places };
}

function eachHolding(segment: Segment, take: (key: number, place: number) => void): void {
  for (let key = 0; key < keyCount; key++) eachPlace(segment, key, (place) => take(key, place));
}

/** Unpacks the places of a key, in ascending order; one that holds it twice comes twice. */
export function eachPlace({ starts, lists }: Segment, key: number, take: (place: number) => void): void {
  const end = starts[key + 1] ?? 0;
  for (let at = starts[key] ?? 0, place = 0; at < end; ) {
    let byte = lists[at++] ?? 0;
    let distance = byte & 0x7f;
    for (let shift = 7; byte > 0x7f && at < end; shift += 7) {
      byte = lists[at++] ?? 0;
      distance |= (byte & 0x7f) << shift;
    }
    place += distance;
    take(place);
  }
}
