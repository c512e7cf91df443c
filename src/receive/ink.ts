import { type Line, lineText } from '../manuscript/manuscript.js';

/** A UTF-16 unit of a line that was written by hand, and whether it is bold. */
export interface Inked {
  readonly unit: string;
  readonly isBold: boolean;
}

export type Ink = readonly Inked[];

/** The units of a line as it reads. */
export function inkOf(line: Line): Ink {
  return line.runs.flatMap(({ text, isBold, change }) =>
    change?.kind === 'deleted' ? [] : text.split('').map((unit) => ({ unit, isBold })),
  );
}

/** A text that is written in one weight. */
export function inked(text: string, isBold = false): Ink {
  return text.split('').map((unit) => ({ unit, isBold }));
}

export function textOfInk(ink: Ink): string {
  return ink.map(({ unit }) => unit).join('');
}

/** Whether nothing but white space stands on a line. */
export function isBlankLine(line: Line): boolean {
  return lineText(line).trim() === '';
}
