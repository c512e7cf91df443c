/** Big-endian reading that never throws: bytes outside the data read as zero, slices are clamped to it. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.#holds(at, 1) ? this.#view.getUint8(at) : 0;
  }

  u16(at: number): number {
    return this.#holds(at, 2) ? this.#view.getUint16(at) : 0;
  }

  i16(at: number): number {
    return this.#holds(at, 2) ? this.#view.getInt16(at) : 0;
  }

  u32(at: number): number {
    return this.#holds(at, 4) ? this.#view.getUint32(at) : 0;
  }

  /** A number of one to four bytes. */
  uint(at: number, size: number): number {
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + this.u8(at + index);
    return value;
  }

  /** Four bytes as a table's tag. */
  tag(at: number): string {
    return String.fromCharCode(this.u8(at), this.u8(at + 1), this.u8(at + 2), this.u8(at + 3));
  }

  slice(from: number, length: number): Uint8Array {
    const start = Math.min(Math.max(from, 0), this.length);
    return this.bytes.subarray(start, Math.min(this.length, start + Math.max(length, 0)));
  }

  #holds(at: number, size: number): boolean {
    return at >= 0 && at + size <= this.bytes.length;
  }
}
