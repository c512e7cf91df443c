import type { Table, TableCell } from '../../document/document.js';
import { cellText } from '../../document/table.js';
import { type Pt, pt } from '../../style/length.js';
import { alignColumns } from '../../typography/table/alignment.js';
import { planTable, type TablePlan, tableLeading } from '../../typography/table/plan.js';
import type { Atom } from '../atom.js';
import { breakLines } from '../break-lines.js';
import { ragged } from '../line.js';
import type { Setting } from '../setting.js';
import type { Spacing } from '../spacing.js';
import type { ElementId } from '../structure.js';
import { type PlacedCellLine, setCell } from './cell-lines.js';
import { atomsOfCell, measureCell, scaledAtoms } from './cell-text.js';
import { figureColumn } from './figure-column.js';
import type { SetCell, SetRow } from './set-row.js';
import { settleRows } from './settle-rows.js';
import { structureTable } from './structure.js';

/** Lines above a turned table, on its first page: the head of an attachment that begins with it. */
export interface TableHead {
  /** `row`: the grid's, from 0; `x` from the edge of the page's type area, pt. */
  readonly lines: readonly (PlacedCellLine & { readonly row: number })[];
  /** In lines of the grid. */
  readonly height: number;
}

/** A table with all its lines, before it is known where pages end. */
export interface SetTable {
  readonly source: Table;
  readonly plan: TablePlan;
  /** If it is turned and an attachment begins with it. */
  readonly head?: TableHead;
  /** One a line of the grid. */
  readonly caption: readonly PlacedCellLine[];
  readonly rows: readonly SetRow[];
  /** Rows from the top that stand again on every page. */
  readonly headRows: number;
  /** Of the grid's line. */
  readonly third: Pt;
  /** From baseline to baseline within a cell. */
  readonly leading: Pt;
  /** The height of a page that it may fill, in thirds, caption and head included. */
  readonly room: number;
}

/** Sets a table: its columns, the lines of its cells, the heights of its rows, with its part of the structure. `head`: of the attachment that
 * begins with it, for which there is room above a turned one. */
export function setTable(table: Table, setting: Setting, part: ElementId, head?: TableHead): SetTable {
  const { area, pitch, style } = setting;
  const spacing: Spacing = { tracking: 0, compress: setting.spacing.compress };
  const elements = structureTable(table, setting.structure, part);
  const caption = table.caption ? atomsOfCell([table.caption], setting, elements.caption ?? part) : [];
  const atoms = new Map<TableCell, readonly Atom[]>();
  for (const cell of table.rows.flat())
    atoms.set(cell, atomsOfCell(cell.runs, setting, elements.cellOf(cell)));
  const plan = table.series
    ? planOfSeries(table.series, setting, spacing)
    : planOf(table, (cell) => atoms.get(cell) ?? [], setting, spacing);
  const factor = plan.size / style.text.tableText.size;
  const scaled = (cell: TableCell): readonly Atom[] => scaledAtoms(atoms.get(cell) ?? [], factor);
  const third = pt(pitch / 3);
  const leading = tableLeading(plan.size);
  const room = plan.isTurned ? Math.floor(area.width / third + 1e-6) : 3 * style.grid.lines;
  const width = widthOf(plan);
  const captionLines = breakLines(caption, () => width, spacing).map((each): PlacedCellLine => {
    const line = ragged(each, width, spacing);
    return { line, x: (width - line.width) / 2 };
  });
  const own = plan.isTurned ? head : undefined;
  const settled = settleRows(setCells(table, plan, scaled, spacing), {
    headRows: table.headRows,
    third,
    leading,
    size: plan.size,
    room: room - 3 * (captionLines.length + (own?.height ?? 0)),
  });
  const above = own ? { head: own } : {};
  return { source: table, plan, ...above, caption: captionLines, third, leading, room, ...settled };
}

function planOf(
  { columns, headRows, rows }: Table,
  atomsOf: (cell: TableCell) => readonly Atom[],
  { area }: Setting,
  spacing: Spacing,
): TablePlan {
  const measures = rows.flatMap((cells, row) =>
    cells.map((cell) => measureCell(cell, atomsOf(cell), row < headRows, spacing)),
  );
  return planTable(columns, measures, { upright: pt(area.width), turned: pt(area.height) });
}

/** The plan of all tables of a form, made once. What no face has is told of where it stands. */
function planOfSeries(series: Table, setting: Setting, spacing: Spacing): TablePlan {
  const silent = { ...setting, missing: () => undefined };
  const plan =
    setting.plans.get(series) ?? planOf(series, ({ runs }) => atomsOfCell(runs, silent, 0), setting, spacing);
  setting.plans.set(series, plan);
  return plan;
}

/** The width of a table, pt. */
export function widthOf({ widths }: TablePlan): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function setCells(
  table: Table,
  plan: TablePlan,
  atomsOf: (cell: TableCell) => readonly Atom[],
  spacing: Spacing,
): readonly (readonly SetCell[])[] {
  const { rows, headRows } = table;
  const alignments = alignColumns(table.series ?? table);
  const figures = alignments.map((alignment, column) => {
    const own = rows.slice(headRows).flatMap((cells) => cells.filter((cell) => cell.column === column));
    const texts = alignment === 'figures' ? own : [];
    return figureColumn(
      texts.map((cell) => ({ text: cellText(cell), atoms: atomsOf(cell) })),
      plan.padding,
      spacing,
    );
  });
  return rows.map((cells, row) =>
    cells.map((cell): SetCell => {
      const { column, colSpan, rowSpan } = cell;
      const width = plan.widths.slice(column, column + colSpan).reduce((sum, each) => sum + each, 0);
      const isCentred = row < headRows || colSpan > 1;
      const alignment = isCentred ? 'centre' : (alignments[column] ?? 'left');
      const own = figures[column];
      const set = setCell(cell, atomsOf(cell), {
        width,
        alignment,
        plan,
        spacing,
        ...(own ? { figures: own } : {}),
      });
      return { source: cell, column, colSpan, rowSpan, ...set };
    }),
  );
}
