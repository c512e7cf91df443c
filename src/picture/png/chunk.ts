import { crc32 } from '../../inflate/crc32.js';
import type { Stretch } from '../picture.js';

/** A chunk of a PNG file (ISO/IEC 15948, 5.3). */
export interface Chunk {
  /** Four letters. */
  readonly type: string;
  readonly content: Stretch;
  /** With length, type and check sum. */
  readonly whole: Stretch;
}

/** The chunks of a file up to its IEND; or why it cannot be walked through. */
export interface Chunks {
  readonly kind: 'whole' | 'truncated' | 'garbled';
  readonly chunks: readonly Chunk[];
}

export const signatureLength = 8;
/** More chunks than any program writes. */
const most = 200_000;

/** Walks through a PNG file to its end, and takes the sum of each chunk. */
export function chunksOf(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = signatureLength;
  while (chunks.length < most) {
    if (at + 12 > bytes.length) return { kind: 'truncated', chunks };
    const content = { start: at + 8, end: at + 8 + view.getUint32(at) };
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/u.test(type)) return { kind: 'garbled', chunks };
    if (content.end + 4 > bytes.length) return { kind: 'truncated', chunks };
    const told = view.getUint32(content.end);
    if (crc32(bytes.subarray(at + 4, content.end)) !== told) return { kind: 'garbled', chunks };
    chunks.push({ type, content, whole: { start: at, end: content.end + 4 } });
    if (type === 'IEND') return { kind: 'whole', chunks };
    at = content.end + 4;
  }
  return { kind: 'garbled', chunks };
}
