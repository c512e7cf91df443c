import { checksum } from '../product/checksum.js';

/** In words of 32 bits: magic, sum of all behind it, edition, a number of the parts' own; the bytes of each part follow. */
const headSize = 4;

/** The kind of file that parts are packed into: a number that tells it, in the machine's own order of bytes (a machine of the other order does not know
 * it), its edition, and how many parts it has. */
export interface PackedKind {
  readonly magic: number;
  readonly edition: number;
  readonly partCount: number;
}

/** Packs parts, each given in pieces, into one file, with a number beside them: each is filled up to a whole word, so that it can be read as words. */
export function packParts(
  { magic, edition }: PackedKind,
  number: number,
  parts: readonly (readonly Uint8Array[])[],
): Uint8Array {
  const lengths = parts.map((part) => part.reduce((sum, { length }) => sum + length, 0));
  const partsFrom = headSize + parts.length;
  const words = new Uint32Array(partsFrom + lengths.reduce((sum, length) => sum + wordsOf(length), 0));
  words.set([magic, 0, edition, number, ...lengths]);
  const bytes = new Uint8Array(words.buffer);
  let from = partsFrom * 4;
  for (const [i, part] of parts.entries()) {
    let at = from;
    for (const each of part) {
      bytes.set(each, at);
      at += each.length;
    }
    from += wordsOf(lengths[i] ?? 0) * 4;
  }
  words[1] = sumOf(bytes);
  return bytes;
}

/** Parts as they were packed, and the number beside them. */
export interface UnpackedParts {
  readonly number: number;
  readonly parts: readonly Uint8Array[];
}

/** Unpacks parts, which stay where they are in memory; undefined if the bytes are of another kind or edition, or are damaged. */
export function unpackParts(
  given: Uint8Array,
  { magic, edition, partCount }: PackedKind,
): UnpackedParts | undefined {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const partsFrom = headSize + partCount;
  if (bytes.length % 4 !== 0 || bytes.length < partsFrom * 4) return undefined;
  const [mark, sum, written, number = 0, ...lengths] = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset,
    partsFrom,
  );
  if (mark !== magic || written !== edition || sum !== sumOf(bytes)) return undefined;
  const parts: Uint8Array[] = [];
  let from = partsFrom * 4;
  for (const length of lengths) {
    parts.push(bytes.subarray(from, from + length));
    from += wordsOf(length) * 4;
  }
  return from === bytes.length ? { number, parts } : undefined;
}

function wordsOf(bytes: number): number {
  return Math.ceil(bytes / 4);
}

function sumOf(bytes: Uint8Array): number {
  return checksum(bytes.subarray(8));
}

/** The bytes of numbers, where they lie in memory. */
export function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** A part as words of 32 bits. */
export function wordsIn({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, Math.floor(length / 4));
}

/** A part as UTF-8; memory that threads share is copied first, which a decoder may refuse. */
export function textIn(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.slice());
}
