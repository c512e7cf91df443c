const size = 0x8000;

/** The last 32 KB that came out of a stream, to which it refers back; what leaves them is handed on. */
export class Window {
  readonly #bytes = new Uint8Array(size * 2);
  readonly #most: number;
  readonly #take: (bytes: Uint8Array) => void;
  #at = 0;
  #handed = 0;
  /** How many came out before those held. */
  #before = 0;

  constructor(most: number, take: (bytes: Uint8Array) => void) {
    this.#most = most;
    this.#take = take;
  }

  get length(): number {
    return this.#before + this.#at;
  }

  /** More has come out than is allowed. */
  get isOver(): boolean {
    return this.#before + this.#at > this.#most;
  }

  put(byte: number): void {
    if (this.#at === size * 2) this.#slide();
    this.#bytes[this.#at++] = byte;
  }

  /** Repeats what came out some bytes ago; false if that was before the beginning. */
  copy(distance: number, length: number): boolean {
    if (distance > this.length || distance > size) return false;
    for (let i = 0; i < length; i++) this.put(this.#bytes[this.#at - distance] ?? 0);
    return true;
  }

  /** Hands on the rest. */
  end(): void {
    if (this.isOver) return;
    this.#take(this.#bytes.subarray(this.#handed, this.#at));
    this.#handed = this.#at;
  }

  #slide(): void {
    this.#take(this.#bytes.subarray(this.#handed, this.#at));
    this.#bytes.copyWithin(0, size);
    this.#before += size;
    this.#at = size;
    this.#handed = size;
  }
}
