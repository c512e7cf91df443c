import type { Merge } from '../spreadsheet/sheet-grid.js';

const figure = /^[-+]?[\d,，.]+\s*[%％‰万亿]?$/u;

/** How many rows of a sheet are its head: as many as the file says, or else the first, with those over which its cells
 * go on, and those below a cell that heads several columns. No cell goes from the head into the other rows. */
export function headRowsOf(
  rows: readonly (readonly string[])[],
  merges: readonly Merge[],
  said: number | undefined,
): number {
  if (rows.length < 2) return 0;
  const last = rows.length - 1;
  let head = Math.min(said ?? 1, last);
  for (let row = 0; row < head; row++) {
    for (const merge of merges.filter((each) => each.row === row)) {
      const end = row + merge.rowSpan;
      const isGroup = said === undefined && merge.colSpan > 1 && isHeadRow(rows[end], merge);
      head = Math.max(head, isGroup ? end + 1 : end);
    }
  }
  // A cell over all rows, such as one at the left edge: then none of them is a head.
  return head <= last ? head : 0;
}

/** Whether a row has words, and no figures, below a cell that heads several columns. */
function isHeadRow(row: readonly string[] | undefined, { column, colSpan }: Merge): boolean {
  const texts = row?.slice(column, column + colSpan) ?? [];
  return texts.filter((text) => text !== '').length > 1 && texts.every((text) => !figure.test(text));
}
