import type { Table, TableCell } from '../../document/document.js';
import type { TrackedChange } from '../../document/tracked-change.js';
import type { Grid, GridCell } from '../../manuscript/manuscript.js';
import { addedGrid, removedGrid } from '../compare-grids.js';
import type { RevisedGrid, RevisedRow } from '../revision.js';
import { lineChange, markedRun, markedRuns } from './marked-line.js';
import { changeOf, type Marking, type Side } from './marking.js';

/** A table with its changes, row by row and in the cells; where its columns or its merged cells are others than before, the old one and the
 * new one, each as a whole. */
export function markedTables(
  grid: RevisedGrid,
  ground: Table | undefined,
  marking: Marking,
): readonly Table[] {
  const one = ground && grid.before && grid.after ? mergedTable(grid, ground, marking) : undefined;
  if (one) return [one];
  return [
    ...(grid.before
      ? [wholeTable(removedGrid(grid.before, new Map()), grid.before, 'before', ground, marking)]
      : []),
    ...(grid.after ? [wholeTable(addedGrid(grid.after), grid.after, 'after', ground, marking)] : []),
  ];
}

/** A table that only one side has. */
function wholeTable(
  revised: RevisedGrid,
  grid: Grid,
  side: Side,
  ground: Table | undefined,
  marking: Marking,
): Table {
  const node = side === marking.ground ? ground : undefined;
  const own: Marking = { ...marking, ground: side };
  const headRows = node?.headRows ?? 1;
  const columns = Math.max(
    ...grid.rows.flatMap(({ cells }) => cells.map(({ column, colSpan }) => column + colSpan)),
  );
  const rows = revised.rows.map(({ cells }, row) =>
    cells.flatMap((cell) => cellOf(cell, row < headRows, own)),
  );
  const { caption } = revised;
  return {
    kind: 'table',
    ...(node?.alignments ? { alignments: node.alignments } : {}),
    ...(caption ? { caption: markedRun(caption, { role: 'caption', text: '' }, own) } : {}),
    columns: node?.columns ?? columns,
    headRows: Math.min(headRows, Math.max(rows.length - 1, 0)),
    rows,
    rowChanges: new Map(revised.rows.map((row, i) => [i, rowChange(row, side, own)])),
  };
}

/** One table with the rows of both sides; undefined if they are not of one shape. */
function mergedTable(grid: RevisedGrid, ground: Table, marking: Marking): Table | undefined {
  const changes = new Map<number, TrackedChange>();
  const headRows = headRowsOf(grid, ground, marking);
  const rows = grid.rows.map((row, i) => {
    if (row.change) changes.set(i, rowChange(row, row.change === 'added' ? 'after' : 'before', marking));
    return row.cells.flatMap((cell) => cellOf(cell, i < headRows, marking));
  });
  const { caption } = grid;
  const { caption: _, ...rest } = ground;
  const table: Table = {
    ...rest,
    ...(caption
      ? { caption: markedRun(caption, ground.caption ?? { role: 'caption', text: '' }, marking) }
      : {}),
    headRows,
    rows,
    ...(changes.size > 0 ? { rowChanges: changes } : {}),
  };
  const isOfOneShape =
    grid.rows.every(({ cells, change }) => change || cells.every(({ before, after }) => before && after)) &&
    coversOnce(table);
  return isOfOneShape ? table : undefined;
}

/** How many rows from the top are the head, with those that were added or taken away in it. */
function headRowsOf({ rows }: RevisedGrid, ground: Table, { ground: side }: Marking): number {
  let own = 0;
  for (const [i, { cells }] of rows.entries()) {
    if (cells.some((cell) => cell[side])) own += 1;
    if (own > ground.headRows) return i;
  }
  return ground.headRows === 0 ? 0 : Math.min(ground.headRows, rows.length);
}

function rowChange({ cells }: RevisedRow, side: Side, marking: Marking): TrackedChange {
  const changes = cells.map(({ line }) => lineChange(line, marking));
  return changes.find((each) => each && each.by !== marking.unknown) ?? changeOf(side, marking.unknown);
}

function cellOf(
  {
    before,
    after,
    line,
  }: {
    readonly before?: GridCell;
    readonly after?: GridCell;
    readonly line: RevisedRow['cells'][number]['line'];
  },
  isHead: boolean,
  marking: Marking,
): readonly TableCell[] {
  const cell = (marking.ground === 'after' ? (after ?? before) : (before ?? after)) ?? undefined;
  if (!cell) return [];
  const { column, colSpan, rowSpan } = cell;
  return [{ column, colSpan, rowSpan, runs: markedRuns(line, isHead ? 'tableHead' : 'tableText', marking) }];
}

/** Whether each place is covered by one cell, and none reaches out of the table or from its head. */
function coversOnce({ columns, rows, headRows }: Table): boolean {
  const covered = rows.map(() => new Array<number>(columns).fill(0));
  for (const [row, cells] of rows.entries())
    for (const { column, colSpan, rowSpan } of cells) {
      const last = row + rowSpan - 1;
      if (last >= rows.length || (row < headRows && last >= headRows)) return false;
      for (let y = row; y <= last; y++)
        for (let x = column; x < column + colSpan; x++) {
          const line = covered[y];
          if (!line || line[x] === undefined) return false;
          line[x] = (line[x] ?? 0) + 1;
        }
    }
  return covered.every((line) => line.every((count) => count === 1));
}
