/** Room for so many to begin with: a power of two. */
const leastRoom = 1024;

/** How often numbers of 32 bits were counted, in open addressing. 0 is taken for 1. */
export class NumberCounts {
  private keys = new Uint32Array(leastRoom);
  private counts = new Int32Array(leastRoom);
  private used = 0;

  of(number: number): number {
    const key = keyOf(number);
    const { keys } = this;
    const mask = keys.length - 1;
    for (let at = slotOf(key) & mask; ; at = (at + 1) & mask) {
      const known = keys[at];
      if (known === key) return this.counts[at] ?? 0;
      if (known === 0) return 0;
    }
  }

  /** All numbers that were ever counted, in no order. */
  numbers(): Uint32Array {
    const numbers = new Uint32Array(this.used);
    let at = 0;
    for (const key of this.keys) if (key !== 0) numbers[at++] = key;
    return numbers;
  }

  count(number: number, times: number): void {
    if (this.used * 2 >= this.keys.length) this.grow();
    const key = keyOf(number);
    const mask = this.keys.length - 1;
    let at = slotOf(key) & mask;
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    if (this.keys[at] === 0) {
      this.keys[at] = key;
      this.used++;
    }
    this.counts[at] = (this.counts[at] ?? 0) + times;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.counts = new Int32Array(keys.length * 2);
    this.used = 0;
    for (let at = 0; at < keys.length; at++) if (keys[at]) this.count(keys[at] ?? 0, counts[at] ?? 0);
  }
}

/** The number that one is kept under: 0 is none. */
export function keyOf(number: number): number {
  return number >>> 0 || 1;
}

/** Where a key is looked for first: its low bits hang on few characters. */
function slotOf(key: number): number {
  return Math.imul(key, 0x85ebca6b) >>> 7;
}
