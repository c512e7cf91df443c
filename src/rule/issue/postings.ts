/** Keys are of sixteen bits. */
const keyCount = 0x10000;
/** So many are worth an array for all keys. */
const leastPacked = 4096;

/** Which places hold which keys. Most lie in one array, key by key; those added since in lists, until they are a quarter as
 * many. Each place is added once with all its keys, later ones with greater numbers. */
export class Postings {
  /** Where each key's places begin in `packed`, and where the last one's end. */
  private starts = new Uint32Array();
  private packed = new Uint32Array();
  private recent = new Map<number, number[]>();
  private recentCount = 0;
  private counts = new Uint32Array();
  private placeCount = 0;

  add(place: number, keys: Iterable<number>): void {
    this.placeCount = place + 1;
    for (const key of keys) {
      const list = this.recent.get(key);
      if (list) list.push(place);
      else this.recent.set(key, [place]);
      this.recentCount++;
    }
    if (this.recentCount > Math.max(leastPacked, this.packed.length / 4)) this.pack();
  }

  /** The places that hold at least so many of some keys, one given twice counted twice; in no order. */
  holding(keys: Iterable<number>, least: number): readonly number[] {
    if (this.counts.length < this.placeCount) this.counts = new Uint32Array(this.placeCount * 2);
    else this.counts.fill(0);
    const { counts, packed, starts, recent } = this;
    const met: number[] = [];
    for (const key of keys) {
      const end = starts[key + 1] ?? 0;
      for (let at = starts[key] ?? 0; at < end; at++) {
        const place = packed[at] ?? 0;
        const count = (counts[place] ?? 0) + 1;
        counts[place] = count;
        if (count === least) met.push(place);
      }
      for (const place of recent.get(key) ?? []) {
        const count = (counts[place] ?? 0) + 1;
        counts[place] = count;
        if (count === least) met.push(place);
      }
    }
    return met;
  }

  private pack(): void {
    const { starts, packed, recent } = this;
    const newStarts = new Uint32Array(keyCount + 1);
    const newPacked = new Uint32Array(packed.length + this.recentCount);
    let end = 0;
    for (let key = 0; key < keyCount; key++) {
      newStarts[key] = end;
      for (let at = starts[key] ?? 0; at < (starts[key + 1] ?? 0); at++) newPacked[end++] = packed[at] ?? 0;
      for (const place of recent.get(key) ?? []) newPacked[end++] = place;
    }
    newStarts[keyCount] = end;
    this.starts = newStarts;
    this.packed = newPacked;
    this.recent = new Map();
    this.recentCount = 0;
  }
}
