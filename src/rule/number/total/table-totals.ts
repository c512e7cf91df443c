import type { TableGrid } from '../../../submission/table-grid.js';
import { mayAddUp } from './label.js';
import { labelColumns, turned, viewOf } from './view.js';
import { type WrongTotal, wrongTotals } from './wrong-total.js';

/** A wrong total: in a row of totals, below its parts or above them (`down`), or in a column of totals, beside them (`across`). */
export type TableFinding = WrongTotal & { readonly direction: 'down' | 'across' };

/** Totals of a table that are not the sums of their parts, in rows and in columns that are called 合计, 总计, 共计 or 小计. A row with
 * several figures of which none is a sum is no row of totals; and most figures of a column must be sums, for a product may be called a total too. */
export function tableTotals(grid: TableGrid, isRounded: boolean): readonly TableFinding[] {
  const view = viewOf(grid);
  if (view.headRows === 0 || view.headRows >= view.rows.length) return [];
  const down = wrongTotals(view, isRounded, (right, wrong) => wrong < 2 || right > 0);
  const across = wrongTotals(
    turned(view, labelColumns(view, mayAddUp), mayAddUp),
    isRounded,
    (right, wrong) => right >= Math.max(2, 2 * wrong),
  );
  // What is wrong below its parts makes the row of totals wrong across too.
  const seen = new Set(down.map(({ row }) => row));
  return [
    ...down.map((found): TableFinding => ({ ...found, direction: 'down' })),
    ...across
      .filter(({ column }) => !seen.has(column))
      .map((found): TableFinding => ({ ...found, direction: 'across' })),
  ];
}
