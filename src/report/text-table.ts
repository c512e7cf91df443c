import { displayWidth } from '../source/width.js';
import { visible } from './visible.js';

/** Rows of cells as lines whose columns stand below each other in a terminal: 汉字 are two columns wide. Cells are set right, those of the
 * columns in `left` left; two blanks between them, none at the end. */
export function textTable(rows: readonly (readonly string[])[], left: readonly number[]): readonly string[] {
  const shown = rows.map((row) => row.map(visible));
  const widths: number[] = [];
  for (const row of shown)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell));
  return shown.map((row) =>
    row
      .map((cell, i) => {
        const blanks = ' '.repeat((widths[i] ?? 0) - displayWidth(cell));
        return left.includes(i) ? `${cell}${blanks}` : `${blanks}${cell}`;
      })
      .join('  ')
      .trimEnd(),
  );
}
