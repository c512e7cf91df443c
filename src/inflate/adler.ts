/** The checksum of zlib (RFC 1950, 8.2). */
export class Adler {
  #low = 1;
  #high = 0;

  add(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; from += 5552) {
      for (const byte of bytes.subarray(from, from + 5552)) {
        this.#low += byte;
        this.#high += this.#low;
      }
      this.#low %= 65521;
      this.#high %= 65521;
    }
  }

  get value(): number {
    return this.#high * 65536 + this.#low;
  }
}
