import type { Table, TableCell } from '../../../document/document.js';
import { cellText } from '../../../document/table.js';
import { mmToPt, type Pt } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';
import { alignColumns } from '../../../typography/table/alignment.js';
import { planTable, type TablePlan, tableLeading } from '../../../typography/table/plan.js';
import { unbrokenParts } from '../../../typography/unbroken.js';
import { emWidth } from '../../../typography/width.js';

/** A table as a layout has set it. */
export interface LaidTable {
  readonly source: Table;
  readonly plan: TablePlan;
  /** From baseline to baseline within a cell. */
  readonly leading: Pt;
  /** A row of the table may be several: it is higher than a page. */
  readonly rows: readonly LaidRow[];
  /** Rows from the top that stand again on every page. */
  readonly headRows: number;
  /** Between its foot and the next line of the grid, in thirds of one. */
  readonly rest: number;
}

export interface LaidRow {
  readonly index: number;
  /** In thirds of the grid's line. */
  readonly height: number;
  /** Whether a page may end before it. */
  readonly mayBegin: boolean;
  readonly cells: readonly LaidCell[];
}

export interface LaidCell {
  readonly source: TableCell;
  readonly alignment: 'left' | 'centre' | 'right' | 'justified';
  /** From the cell's edges to its text's room, pt. */
  readonly leftInset: number;
  readonly rightInset: number;
}

/** A table of which no layout is at hand, by the widths of the official faces. Its rows are as high as their texts make them. */
export function tableByWidths(table: Table, style: Style): LaidTable {
  const form = table.series ?? table;
  const cells = form.rows.flatMap((row, i) =>
    row.map((cell) => {
      const { column, colSpan } = cell;
      const text = cellText(cell);
      const unbroken = Math.max(0, ...unbrokenParts(text).map(emWidth));
      return { column, colSpan, isHead: i < form.headRows, width: emWidth(text), unbroken };
    }),
  );
  const room = { upright: mmToPt(style.typeArea.width), turned: mmToPt(style.typeArea.height) };
  const plan = planTable(form.columns, cells, room);
  const alignments = alignColumns(form);
  const laidCell = (cell: TableCell, isHead: boolean): LaidCell => {
    const own = isHead || cell.colSpan > 1 ? 'centre' : (alignments[cell.column] ?? 'left');
    const alignment = own === 'figures' ? 'right' : own;
    return { source: cell, alignment, leftInset: plan.padding, rightInset: plan.padding };
  };
  const rows = table.rows.map(
    (row, index): LaidRow => ({
      index,
      height: 0,
      mayBegin: index > table.headRows,
      cells: row.map((cell) => laidCell(cell, index < table.headRows)),
    }),
  );
  return { source: table, plan, leading: tableLeading(plan.size), rows, headRows: table.headRows, rest: 0 };
}
