import { sliceText } from '../source/text.js';
import type { TableBlock } from '../submission/table-block.js';
import type { GridCell } from '../submission/table-grid.js';
import type { Run, Table, TableCell } from './document.js';
import { runOf } from './run.js';

/** Words a table: its caption, and its cells with the roles of head and text. */
export function composeTable({ caption, grid }: Pick<TableBlock, 'caption' | 'grid'>): Table {
  const { headRows } = grid;
  const rows = grid.rows.map((places, row) =>
    places.flatMap((place, column): readonly TableCell[] => {
      if (place.kind === 'covered') return [];
      const { colSpan, rowSpan } = place;
      return [{ column, colSpan, rowSpan, runs: runsOfCell(place, row < headRows) }];
    }),
  );
  return {
    kind: 'table',
    ...(caption ? { caption: runOf('caption', caption.text) } : {}),
    columns: grid.rows[0]?.length ?? 0,
    headRows,
    rows,
    ...(grid.alignments ? { alignments: grid.alignments } : {}),
  };
}

/** A cell's text. */
export function cellText({ runs }: TableCell): string {
  return runs.map(({ text }) => text).join('');
}

/** The runs of a cell, none of a blank one. The head is heavy as a whole. */
function runsOfCell({ text, strong = [] }: GridCell, isHead: boolean): readonly Run[] {
  if (text.text === '') return [];
  if (isHead) return [runOf('tableHead', text)];
  const runs: Run[] = [];
  let from = 0;
  const take = (role: 'tableText' | 'tableStrong', end: number): void => {
    if (from < end) runs.push(runOf(role, sliceText(text, from, end)));
    from = Math.max(from, end);
  };
  for (const { start, end } of strong) {
    take('tableText', start);
    take('tableStrong', end);
  }
  take('tableText', text.text.length);
  return runs;
}

/** A place on a row of a table: a cell, or where one that began in a row above goes on. */
export interface RowPlace {
  readonly cell: TableCell;
  readonly isFirst: boolean;
}

/** The places of each row from left to right, those of cells that began above with them. */
export function placesByRow({ rows }: Table): readonly (readonly RowPlace[])[] {
  const places: RowPlace[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries())
    for (const cell of cells)
      for (let at = row; at < row + cell.rowSpan; at++) places[at]?.push({ cell, isFirst: at === row });
  return places.map((line) => line.sort((one, other) => one.cell.column - other.cell.column));
}
