const mark = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Whether a text in UTF-8 begins with a byte order mark. */
export function hasMark(bytes: Uint8Array): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

export function withoutMark(bytes: Uint8Array): Uint8Array {
  return hasMark(bytes) ? bytes.subarray(mark.length) : bytes;
}

export function withMark(bytes: Uint8Array): Uint8Array {
  const marked = new Uint8Array(mark.length + bytes.length);
  marked.set(mark);
  marked.set(bytes, mark.length);
  return marked;
}
