import { FlateErrorCode, inflateSync, Unzlib } from 'fflate';

/** The outcome of inflating: how many bytes came out, or why it was given up. */
export type Inflated =
  | { readonly kind: 'whole'; readonly length: number }
  /** The stream ends before its data do. */
  | { readonly kind: 'truncated' }
  /** It says what no stream may say. */
  | { readonly kind: 'garbled' }
  /** More than was allowed comes out. */
  | { readonly kind: 'tooLong' };

/** Takes what comes out, piece after piece. */
export type TakeBytes = (bytes: Uint8Array) => void;

/** Bytes given to the library at once: deflated ones swell a thousand times at most, so it holds four megabytes. */
const step = 4096;

/** Of zlib's head and checksum. */
const frameLength = 6;

/** Inflates a stream with the frame of zlib (RFC 1950), in which PNG keeps its pixels; it is given in pieces, and at most `most` bytes
 * come out. The checksum at its end is not looked at. */
export function inflateZlib(
  pieces: readonly Uint8Array[],
  most: number,
  take: TakeBytes = () => undefined,
): Inflated {
  if (pieces.reduce((sum, piece) => sum + piece.length, 0) < frameLength) return { kind: 'truncated' };
  let length = 0;
  const stream = new Unzlib((bytes) => {
    length += bytes.length;
    if (length <= most) take(bytes);
  });
  try {
    for (const [i, piece] of pieces.entries())
      for (let from = 0; from < piece.length || from === 0; from += step) {
        const isLast = i === pieces.length - 1 && from + step >= piece.length;
        stream.push(piece.subarray(from, from + step), isLast);
        if (length > most) return { kind: 'tooLong' };
      }
    return { kind: 'whole', length };
  } catch (error) {
    return { kind: isTruncation(error) ? 'truncated' : 'garbled' };
  }
}

/** Inflates raw deflated bytes (RFC 1951), as a zip holds them, that are known to give `length`; undefined if they are broken. */
export function inflateRaw(bytes: Uint8Array, length: number): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { out: new Uint8Array(length) });
  } catch {
    return undefined;
  }
}

function isTruncation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === FlateErrorCode.UnexpectedEOF;
}
