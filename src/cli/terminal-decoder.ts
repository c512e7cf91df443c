/** A decoder of what a terminal sends, chunk by chunk: UTF-8, and from the first byte on that is none, GB 18030, which older terminals
 * send in China. */
export function terminalDecoder(): (chunk: Uint8Array) => string {
  let rest = new Uint8Array();
  let gb18030: InstanceType<typeof TextDecoder> | undefined;
  return (chunk) => {
    if (gb18030) return gb18030.decode(chunk, { stream: true });
    const bytes = new Uint8Array(rest.length + chunk.length);
    bytes.set(rest);
    bytes.set(chunk, rest.length);
    // A character of up to four bytes may be cut off at the end.
    for (let cut = 0; cut < 4 && cut <= bytes.length; cut++) {
      const text = decodeUtf8(bytes.subarray(0, bytes.length - cut));
      if (text === undefined || (cut > 0 && !mayBegin(bytes.subarray(bytes.length - cut)))) continue;
      rest = bytes.slice(bytes.length - cut);
      return text;
    }
    gb18030 = new TextDecoder('gb18030');
    return gb18030.decode(bytes, { stream: true });
  };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether bytes may be the beginning of one character of UTF-8. */
function mayBegin(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true }) === '';
  } catch {
    return false;
  }
}
