/** A set of UTF-16 code units, a bit each. */
export class CharacterSet {
  private readonly bits = new Uint8Array(0x2000);

  add(unit: number): void {
    this.bits[unit >> 3] = (this.bits[unit >> 3] ?? 0) | (1 << (unit & 7));
  }

  has(unit: number): boolean {
    return ((this.bits[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0;
  }
}
