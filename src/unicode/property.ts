import { eastAsianWidths, letters, lineBreaks } from './property-table.js';

/** East Asian Width (UAX #11): full, half, wide, narrow, ambiguous, neutral. */
export type EastAsianWidth = (typeof eastAsianWidths.values)[number];

/** Line_Break (UAX #14), by its short names; H2 is a Hangul syllable of two letters or of three. */
export type LineBreak = (typeof lineBreaks.values)[number];

/** The East Asian Width of a code point. What Unicode has not assigned is as its neighbour is. */
export function eastAsianWidth(codePoint: number): EastAsianWidth {
  widths ??= decode(eastAsianWidths);
  return valueAt(widths, codePoint) ?? 'N';
}

/** The Line_Break of a code point. What Unicode has not assigned is as its neighbour is. */
export function lineBreak(codePoint: number): LineBreak {
  breaks ??= decode(lineBreaks);
  return valueAt(breaks, codePoint) ?? 'XX';
}

/** Runs of like code points: where each begins, and its value. */
interface Runs<T> {
  readonly starts: readonly number[];
  readonly values: readonly (T | undefined)[];
}

// Decoded when they are first asked.
let widths: Runs<EastAsianWidth> | undefined;
let breaks: Runs<LineBreak> | undefined;

function decode<T>({ values, runs }: { readonly values: readonly T[]; readonly runs: string }): Runs<T> {
  const starts: number[] = [];
  const found: (T | undefined)[] = [];
  let at = 0;
  for (let i = 0; i < runs.length; ) {
    starts.push(at);
    found.push(values[letters.indexOf(runs.charAt(i))]);
    let length = 0;
    for (i++; i < runs.length && digitAt(runs, i) !== undefined; i++)
      length = length * 36 + (digitAt(runs, i) ?? 0);
    at += length || 1;
  }
  return { starts, values: found };
}

/** A digit of a number to the base of 36; undefined for any other character. */
function digitAt(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0x61 && code <= 0x7a ? code - 0x57 : undefined;
}

function valueAt<T>({ starts, values }: Runs<T>, codePoint: number): T | undefined {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= codePoint) low = middle;
    else high = middle - 1;
  }
  return values[low];
}
