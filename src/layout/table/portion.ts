import type { SetRow } from './set-row.js';
import type { SetTable } from './set-table.js';

/** The part of a table on one page. */
export interface TablePortion {
  readonly table: SetTable;
  /** Rows of its own, `to` exclusive; above them stand head and caption on the first page, and the head again on the others. */
  readonly from: number;
  readonly to: number;
}

/** The rows on a page from the top: the head again, unless it is there itself. */
export function rowsOn({ table, from, to }: TablePortion): readonly SetRow[] {
  const head = from > 0 ? table.rows.slice(0, table.headRows) : [];
  return [...head, ...table.rows.slice(from, to)];
}

/** The height of a part, in thirds of the grid's line. */
export function portionHeight(portion: TablePortion): number {
  return rowsOn(portion).reduce((sum, { height }) => sum + height, 3 * linesAbove(portion));
}

/** The grid's lines above a part's rows. */
export function linesAbove({ table, from }: TablePortion): number {
  return from === 0 ? (table.head?.height ?? 0) + table.caption.length : 0;
}
