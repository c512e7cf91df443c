/** A text's bytes with LF for CRLF. */
export function withPlainEnds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0x0d)) return bytes;
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0x0d && bytes[at + 1] === 0x0a) continue;
    plain[length] = byte;
    length += 1;
  }
  return plain.subarray(0, length);
}

/** The same with CRLF for LF. */
export function withWindowsEnds(bytes: Uint8Array): Uint8Array {
  const lines = bytes.filter((byte) => byte === 0x0a).length;
  const ended = new Uint8Array(bytes.length + lines);
  let length = 0;
  for (const byte of bytes) {
    if (byte === 0x0a) {
      ended[length] = 0x0d;
      length += 1;
    }
    ended[length] = byte;
    length += 1;
  }
  return ended;
}
