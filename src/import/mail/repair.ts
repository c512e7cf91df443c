/** Puts right a mail that old programs have sent: names in its heads in GBK as they are (RFC 5322 allows ASCII, RFC 6532 UTF-8), and texts
 * of which no head says that they are GBK. */
export function repairMail(bytes: Uint8Array): Uint8Array {
  const repaired: Uint8Array[] = [];
  const boundaries: string[] = [];
  let head: Uint8Array[] | undefined = [];
  for (const line of linesOf(bytes)) {
    const text = latin(line).replace(/\r?\n$/u, '');
    if (head && text === '') {
      repaired.push(...repairHead(head, boundaries), line);
      head = undefined;
    } else if (head) head.push(line);
    else {
      repaired.push(line);
      if (boundaries.some((each) => text === `--${each}`)) head = [];
    }
  }
  repaired.push(...(head ?? []));
  return joined(repaired);
}

/** A head with its lines in UTF-8, and with the encoding of its text, if it has one and says none. */
function repairHead(lines: readonly Uint8Array[], boundaries: string[]): readonly Uint8Array[] {
  const text = lines.map(latin).join('');
  const boundary = /\bboundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/iu.exec(text);
  if (boundary) boundaries.push(boundary[1] ?? boundary[2] ?? '');
  const type = /^content-type:[ \t]*([\w/+.-]*)/imu.exec(text)?.[1];
  const isPlain = type === undefined || /^text\//iu.test(type);
  const lacks = isPlain && !/\bcharset\s*=/iu.test(text);
  const written = lines.map(asUtf8);
  if (!lacks) return written;
  const encoding = new TextEncoder().encode('; charset=gb18030');
  if (type === undefined)
    return [new TextEncoder().encode('Content-Type: text/plain'), encoding, crlf, ...written];
  return written.flatMap((line) => {
    const [named] = /^content-type:[ \t]*[\w/+.-]+/iu.exec(latin(line)) ?? [];
    return named === undefined
      ? [line]
      : [line.subarray(0, named.length), encoding, line.subarray(named.length)];
  });
}

const crlf = Uint8Array.of(0x0d, 0x0a);

function asUtf8(line: Uint8Array): Uint8Array {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(line);
    return line;
  } catch {
    return new TextEncoder().encode(new TextDecoder('gb18030').decode(line));
  }
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, next));
    from = next;
  }
  return lines;
}

/** Bytes as characters of one byte each. */
function latin(line: Uint8Array): string {
  return oneByte.decode(line);
}

const oneByte = new TextDecoder('latin1');

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
