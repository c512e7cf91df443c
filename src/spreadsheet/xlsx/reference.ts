import type { Merge } from '../sheet-grid.js';

/** A cell's row and column, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The place that a reference names: B3, $B$3; undefined if it is none, or beyond the 16,384 columns and 1,048,576 rows of a sheet. */
export function placeOf(reference: string): CellPlace | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference) ?? [];
  if (letters === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row < 0 || row >= 1_048_576 || column >= 16_384 ? undefined : { row, column };
}

/** The cells of a range: A1:C2. */
export function rangeOf(reference: string): Merge | undefined {
  const [from, to] = reference.split(':').map(placeOf);
  if (!from || !to || to.row < from.row || to.column < from.column) return undefined;
  return { ...from, rowSpan: to.row - from.row + 1, colSpan: to.column - from.column + 1 };
}

/** The reference to a cell: B3. */
export function referenceTo({ row, column }: CellPlace): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
