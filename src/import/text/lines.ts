import type { OriginalPlace } from '../original.js';

/** A line of a text that holds more than blanks, and where it stands. */
export interface TextLine {
  readonly text: string;
  readonly place: Extract<OriginalPlace, { readonly number: number }> & { readonly kind: 'line' };
}

/** The lines of a text that hold something, as they are written, ended as any system or program does. */
export function linesOf(text: string): readonly TextLine[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((line, i): TextLine => ({ text: line, place: { kind: 'line', number: i + 1 } }))
    .filter((line) => line.text.trim() !== '');
}
