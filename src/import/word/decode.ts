/** A decoder of a part's text, by its byte order mark or its declaration; UTF-8 without them. It throws at bytes that the encoding doesn't have. */
export function xmlDecoder(bytes: Uint8Array): InstanceType<typeof TextDecoder> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/u.exec(head)?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8', { fatal: true });
  } catch {
    return new TextDecoder('utf-8', { fatal: true });
  }
}

/** The text of a file of XML; undefined if it has bytes that its encoding doesn't have. */
export function decodedXml(bytes: Uint8Array): string | undefined {
  try {
    return xmlDecoder(bytes).decode(bytes);
  } catch {
    return undefined;
  }
}
