/** Bytes read as UTF-8: the text, or the place of the first byte that is not UTF-8 and what the file seems to be. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'foreign';
      /** What the bytes say when read as `encoding` (or, that failing, as UTF-8 with replacements). */
      readonly text: string;
      /** UTF-16 offset in `text` of the first character that is not UTF-8. */
      readonly offset: number;
      readonly encoding?: 'GBK' | 'UTF-16';
    };

/** Reads UTF-8 strictly; a byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = tryDecode(bytes, 'utf-8');
  if (text !== undefined && !looksLikeUtf16(bytes)) return { kind: 'text', text };
  if (looksLikeUtf16(bytes)) {
    const label = bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le';
    return { kind: 'foreign', text: tryDecode(bytes, label) ?? '', offset: 0, encoding: 'UTF-16' };
  }
  const good = validPrefix(bytes);
  const offset = new TextDecoder().decode(bytes.subarray(0, good)).length;
  const gbk = tryDecode(bytes, 'gb18030');
  if (gbk !== undefined && /\p{Script=Han}/u.test(gbk)) {
    return { kind: 'foreign', text: gbk, offset, encoding: 'GBK' };
  }
  return { kind: 'foreign', text: new TextDecoder().decode(bytes), offset };
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Length of the longest prefix that is UTF-8 and ends between characters. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && tryDecode(bytes.subarray(0, low), 'utf-8') === undefined) low--;
  return low;
}

/** True if the bytes are UTF-8, but for a last character that may be cut off. */
function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
