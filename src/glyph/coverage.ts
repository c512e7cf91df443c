import { shippedText } from '../product/shipped.js';

/** Whether a face, or some faces together, has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/** Code points from the first to the last, both included. */
export type CodeRange = readonly [first: number, last: number];

/** Where the build writes what the embedded faces have, beside them. */
export const coverageFile = 'dist/font/faces/coverage.txt';

let coverage: Coverage | undefined;

/** The characters that the faces that come with kuaibao have together, as the build has found it; read once, and no face is opened.
 * Throws DamagedProduct. */
export function embeddedCoverage(): Coverage {
  coverage ??= coverageOf(parseRanges(shippedText(coverageFile)));
  return coverage;
}

/** Ranges as text, hexadecimal: `20-7e a0-17f 3000`. */
export function writeRanges(ranges: readonly CodeRange[]): string {
  return ranges
    .map(([first, last]) =>
      first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`,
    )
    .join(' ');
}

/** The ranges that `writeRanges` has written. */
export function parseRanges(text: string): readonly CodeRange[] {
  return text
    .trim()
    .split(/\s+/u)
    .map((range): CodeRange => {
      const [first = '', last = first] = range.split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    });
}

/** The coverage of ranges in ascending order. */
export function coverageOf(ranges: readonly CodeRange[]): Coverage {
  return (codePoint) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.[1] ?? 0) < codePoint) low = middle + 1;
      else high = middle;
    }
    return (ranges[low]?.[0] ?? Number.POSITIVE_INFINITY) <= codePoint;
  };
}
