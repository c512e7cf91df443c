import type { Stretch } from '../picture.js';

/** A segment of a JPEG file (ITU-T T.81, B.1): its marker's second byte, and its content behind marker and length. */
export interface Segment {
  readonly marker: number;
  readonly content: Stretch;
  /** With marker and length; of a scan, with the coded data behind it. */
  readonly whole: Stretch;
}

/** The segments of a file up to its end marker, and the end marker's place; or why it cannot be walked through. */
export type Segments =
  | { readonly kind: 'whole'; readonly segments: readonly Segment[]; readonly end: Stretch }
  | { readonly kind: 'truncated' | 'garbled'; readonly segments: readonly Segment[] };

export const marker = { startOfScan: 0xda, end: 0xd9, quantization: 0xdb, huffman: 0xc4 } as const;

/** More segments than any camera writes. */
const most = 20_000;

/** Walks through a JPEG file, its coded data included, to its end marker. */
export function segmentsOf(bytes: Uint8Array): Segments {
  const segments: Segment[] = [];
  let at = 2;
  while (segments.length < most) {
    if (at >= bytes.length) return { kind: 'truncated', segments };
    if (bytes[at] !== 0xff) return { kind: 'garbled', segments };
    const start = at;
    // A marker may be filled up with any number of FF (B.1.1.2).
    while (bytes[at] === 0xff) at++;
    const found = bytes[at++];
    if (found === undefined) return { kind: 'truncated', segments };
    if (found === marker.end) return { kind: 'whole', segments, end: { start, end: at } };
    if (!hasLength(found)) return { kind: 'garbled', segments };
    const [high, low] = [bytes[at], bytes[at + 1]];
    if (high === undefined || low === undefined) return { kind: 'truncated', segments };
    const length = high * 256 + low;
    if (length < 2) return { kind: 'garbled', segments };
    const content = { start: at + 2, end: at + length };
    if (content.end > bytes.length) return { kind: 'truncated', segments };
    at = found === marker.startOfScan ? endOfScan(bytes, content.end) : content.end;
    if (at < 0) return { kind: 'garbled', segments };
    segments.push({ marker: found, content, whole: { start, end: at } });
  }
  return { kind: 'garbled', segments };
}

/** Whether a marker begins a segment: of a table, a frame, a scan, an application, a comment (B.1.1.3). */
function hasLength(found: number): boolean {
  return found >= 0xc0 && found !== 0xd8 && !isRestart(found) && found !== 0xff;
}

/** Where the coded data of a scan end: at a marker that is no restart. An FF of the data is followed by 0. Negative where the
 * restarts are not counted up from 0 to 7 and again: some of the data are lost. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let restarts = 0;
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next === 0 || next === 0xff) continue;
    if (!isRestart(next)) return at;
    if (next - 0xd0 !== restarts++ % 8) return -1;
  }
  return bytes.length;
}

function isRestart(byte: number): boolean {
  return byte >= 0xd0 && byte <= 0xd7;
}
