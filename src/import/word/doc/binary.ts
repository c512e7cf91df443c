/** Numbers and texts in some bytes, lowest byte first; beyond their end there are zeros. */
export class Binary {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.view.getUint32(at, true) : 0;
  }

  part(from: number, length: number): Binary {
    return new Binary(this.bytes.subarray(Math.max(0, from), Math.max(0, from) + Math.max(0, length)));
  }

  /** So many characters of UTF-16. */
  text(from: number, length: number): string {
    return new TextDecoder('utf-16le').decode(this.bytes.subarray(from, from + 2 * length));
  }
}

/** Positions with what is said of each, but the last (PLC, MS-DOC 2.2.2): as many as fit, of a size each. */
export function plc(
  data: Binary,
  size: number,
): readonly { readonly from: number; readonly to: number; readonly at: number }[] {
  const count = Math.max(0, Math.floor((data.length - 4) / (4 + size)));
  return Array.from({ length: count }, (_, i) => ({
    from: data.u32(4 * i),
    to: data.u32(4 * i + 4),
    at: 4 * (count + 1) + size * i,
  }));
}

/** The strings of a table of them (STTB, MS-DOC 2.2.4) in UTF-16. */
export function strings(data: Binary): readonly string[] {
  if (data.u16(0) !== 0xffff) return [];
  const extra = data.u16(4);
  const found: string[] = [];
  let at = 6;
  for (let i = 0; i < data.u16(2) && at + 2 <= data.length; i++) {
    const length = data.u16(at);
    found.push(data.text(at + 2, length));
    at += 2 + 2 * length + extra;
  }
  return found;
}
