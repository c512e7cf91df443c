import { Adler } from './adler.js';
import { BitSource } from './bit-source.js';
import { type Codes, endOfBlock, fixedCodes, readCodes, symbolOf } from './codes.js';
import { Window } from './window.js';

/** The outcome of inflating: how many bytes came out, or why it was given up. */
export type Inflated =
  | { readonly kind: 'whole'; readonly length: number }
  /** The stream ends before its data do. */
  | { readonly kind: 'truncated' }
  /** It says what no stream may say, or its checksum is another. */
  | { readonly kind: 'garbled' }
  /** More than was allowed comes out. */
  | { readonly kind: 'tooLong' };

/** Takes what comes out, piece after piece; the bytes are only lent until it returns. */
export type TakeBytes = (bytes: Uint8Array) => void;

/** Inflates a raw deflated stream (RFC 1951), given in pieces, to at most `most` bytes. It needs 64 KB, however much comes out. */
export function inflateRaw(
  pieces: readonly Uint8Array[],
  most: number,
  take: TakeBytes = () => undefined,
): Inflated {
  return inflateFrom(new BitSource(pieces), new Window(most, take));
}

/** Inflates a stream with the frame of zlib (RFC 1950), in which PNG keeps its pixels. */
export function inflateZlib(
  pieces: readonly Uint8Array[],
  most: number,
  take: TakeBytes = () => undefined,
): Inflated {
  const source = new BitSource(pieces);
  const head = (source.take(8) << 8) | source.take(8);
  // Deflated with a window of at most 32 KB, without a dictionary.
  const isKnown = (head & 0x0f00) === 0x0800 && head >> 12 <= 7 && (head & 0x20) === 0 && head % 31 === 0;
  if (source.isSpent) return { kind: 'truncated' };
  if (!isKnown) return { kind: 'garbled' };
  const sum = new Adler();
  const window = new Window(most, (bytes) => {
    sum.add(bytes);
    take(bytes);
  });
  const inflated = inflateFrom(source, window);
  if (inflated.kind !== 'whole') return inflated;
  source.align();
  let told = 0;
  for (let i = 0; i < 4; i++) told = told * 256 + source.take(8);
  if (source.isSpent) return { kind: 'truncated' };
  return told === sum.value ? inflated : { kind: 'garbled' };
}

function inflateFrom(source: BitSource, window: Window): Inflated {
  for (let isLast = false; !isLast; ) {
    isLast = source.take(1) === 1;
    const kind = source.take(2);
    const codes = kind === 1 ? fixedCodes() : kind === 2 ? readCodes(source) : undefined;
    const isGood = kind === 0 ? copyStored(source, window) : codes && inflateBlock(source, window, codes);
    if (source.isSpent) return { kind: 'truncated' };
    if (window.isOver) return { kind: 'tooLong' };
    if (!isGood) return { kind: 'garbled' };
  }
  window.end();
  return window.isOver ? { kind: 'tooLong' } : { kind: 'whole', length: window.length };
}

/** A block that is not compressed (3.2.4). */
function copyStored(source: BitSource, window: Window): boolean {
  source.align();
  const length = source.take(16);
  if ((source.take(16) ^ 0xffff) !== length) return false;
  for (let i = 0; i < length && !source.isSpent && !window.isOver; i++) window.put(source.take(8));
  return true;
}

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const distanceBits = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];

/** A compressed block (3.2.5). */
function inflateBlock(source: BitSource, window: Window, { literals, distances }: Codes): boolean {
  while (!source.isSpent && !window.isOver) {
    const symbol = symbolOf(source, literals);
    if (symbol === undefined) return false;
    if (symbol < endOfBlock) window.put(symbol);
    else if (symbol === endOfBlock) return true;
    else {
      const length = extended(source, symbol - endOfBlock - 1, lengthBases, lengthBits);
      const distance = extended(source, symbolOf(source, distances), distanceBases, distanceBits);
      if (length === undefined || distance === undefined || !window.copy(distance, length)) return false;
    }
  }
  return true;
}

/** A length or distance: what its symbol stands for, and the bits behind it. */
function extended(
  source: BitSource,
  symbol: number | undefined,
  bases: readonly number[],
  bits: readonly number[],
): number | undefined {
  const base = symbol === undefined ? undefined : bases[symbol];
  return base === undefined ? undefined : base + source.take(bits[symbol ?? 0] ?? 0);
}
