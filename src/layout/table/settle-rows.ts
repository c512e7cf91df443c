import { heightOfLines, type RowMeasures } from './row-height.js';
import type { SetCell, SetRow } from './set-row.js';
import { tornRows } from './torn-row.js';

/** Gives each row its height, and says where a page may end: not within cells over several rows, so far as these find room on a page; a row
 * that does not is torn into some that do. A head of more than half a page stands on the first one only. */
export function settleRows(
  cells: readonly (readonly SetCell[])[],
  measures: RowMeasures,
): { readonly rows: readonly SetRow[]; readonly headRows: number } {
  const heights = heightsOf(cells, measures);
  const head = sum(heights.slice(0, measures.headRows));
  const isRepeated = head * 2 <= measures.room;
  const headRows = isRepeated ? measures.headRows : 0;
  const room = measures.room - (isRepeated ? head : 0);
  const own = { ...measures, headRows };
  const parted = withinPages(cells, heights, own, room);
  const settled = heightsOf(parted, own);
  const held = heldBefore(parted, settled, own, room);
  const rows = parted.map(
    (row, index): SetRow => ({ index, cells: row, height: settled[index] ?? 1, mayBegin: !held.has(index) }),
  );
  return { headRows, rows: rows.flatMap((row, i) => (i < headRows ? [row] : tornRows(row, measures, room))) };
}

/** By its cells, and for cells over several rows what they lack in the last of them. */
function heightsOf(cells: readonly (readonly SetCell[])[], measures: RowMeasures): readonly number[] {
  const heights = cells.map((row) =>
    Math.max(
      heightOfLines(1, measures),
      ...row.filter(({ rowSpan }) => rowSpan === 1).map(({ lines }) => heightOfLines(lines.length, measures)),
    ),
  );
  for (const { cell, row } of spanning(cells)) {
    const last = row + cell.rowSpan - 1;
    const lack = heightOfLines(cell.lines.length, measures) - sum(heights.slice(row, last + 1));
    if (lack > 0) heights[last] = (heights[last] ?? 0) + lack;
  }
  return heights;
}

/** Cells over several rows that have more text than fits into the rows which must stay together on a page keep to their first row. */
function withinPages(
  cells: readonly (readonly SetCell[])[],
  heights: readonly number[],
  measures: RowMeasures,
  room: number,
): readonly (readonly SetCell[])[] {
  return cells.map((own, row) =>
    own.flatMap((cell) => {
      if (cell.rowSpan === 1 || row < measures.headRows) return [cell];
      const held = rowsHeld(cell, row, heights, measures);
      return [sum(heights.slice(row, row + held)) <= room ? cell : { ...cell, rowSpan: 1 }];
    }),
  );
}

/** How many rows a cell's text needs from its first on. */
function rowsHeld(cell: SetCell, row: number, heights: readonly number[], measures: RowMeasures): number {
  const needed = heightOfLines(cell.lines.length, measures);
  let height = 0;
  for (let count = 1; count < cell.rowSpan; count++) {
    height += heights[row + count - 1] ?? 0;
    if (height >= needed) return count;
  }
  return cell.rowSpan;
}

/** The rows before which no page may end. */
function heldBefore(
  cells: readonly (readonly SetCell[])[],
  heights: readonly number[],
  measures: RowMeasures,
  room: number,
): ReadonlySet<number> {
  const held = new Set<number>();
  for (let row = 1; row < measures.headRows; row++) held.add(row);
  for (const { start, end } of groupsOf(cells)) {
    const isShort = sum(heights.slice(start, end)) <= room;
    if (isShort) for (let row = start + 1; row < end; row++) held.add(row);
    else
      for (const { cell, row } of spanning(cells)) {
        if (row < start || row >= end) continue;
        const count = rowsHeld(cell, row, heights, measures);
        for (let each = row + 1; each < row + count; each++) held.add(each);
      }
  }
  return held;
}

/** Rows that cells over several of them hold together; `end` exclusive. */
function groupsOf(
  cells: readonly (readonly SetCell[])[],
): readonly { readonly start: number; readonly end: number }[] {
  const groups: { start: number; end: number }[] = [];
  for (const [row, own] of cells.entries()) {
    const end = Math.max(row + 1, ...own.map(({ rowSpan }) => row + rowSpan));
    const last = groups.at(-1);
    if (last && row < last.end) last.end = Math.max(last.end, end);
    else groups.push({ start: row, end });
  }
  return groups;
}

function spanning(
  cells: readonly (readonly SetCell[])[],
): readonly { readonly cell: SetCell; readonly row: number }[] {
  return cells.flatMap((own, row) => own.filter(({ rowSpan }) => rowSpan > 1).map((cell) => ({ cell, row })));
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
