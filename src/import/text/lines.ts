import type { OriginalPlace } from '../original.js';

/** A line of a text, and where it stands. */
export interface TextLine {
  readonly text: string;
  readonly place: Extract<OriginalPlace, { readonly number: number }> & { readonly kind: 'line' };
}

/** The lines of a text as they are written, ended as any system or program does; blank lines are empty. */
export function linesOf(text: string): readonly TextLine[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).map((line, i): TextLine => {
    return { text: line.trim() === '' ? '' : line, place: { kind: 'line', number: i + 1 } };
  });
}
