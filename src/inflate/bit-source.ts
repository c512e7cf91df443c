/** Bits of a deflated stream, the lowest of a byte first (RFC 1951, 3.1.1), from bytes that may lie in several pieces. */
export class BitSource {
  readonly #pieces: readonly Uint8Array[];
  #piece: Uint8Array;
  #next = 1;
  #at = 0;
  #held = 0;
  #count = 0;
  #missing = 0;

  constructor(pieces: readonly Uint8Array[]) {
    this.#pieces = pieces;
    this.#piece = pieces[0] ?? new Uint8Array();
  }

  /** Bits were asked for that are not there. */
  get isSpent(): boolean {
    return this.#missing * 8 > this.#count;
  }

  /** The next bits, as many as 16, without taking them; zeros where there are none. */
  peek(bits: number): number {
    while (this.#count < bits) {
      this.#held |= this.#byte() << this.#count;
      this.#count += 8;
    }
    return this.#held & ((1 << bits) - 1);
  }

  skip(bits: number): void {
    this.#held >>>= bits;
    this.#count -= bits;
  }

  take(bits: number): number {
    const value = this.peek(bits);
    this.skip(bits);
    return value;
  }

  /** Leaves out what is left of a byte. */
  align(): void {
    this.skip(this.#count % 8);
  }

  #byte(): number {
    while (this.#at >= this.#piece.length) {
      const piece = this.#pieces[this.#next];
      if (piece === undefined) {
        this.#missing++;
        return 0;
      }
      this.#piece = piece;
      this.#next++;
      this.#at = 0;
    }
    return this.#piece[this.#at++] ?? 0;
  }
}
