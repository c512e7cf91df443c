import { type Axis, axisOf } from './axis.js';
import { cleanCell } from './clean-cell.js';
import {
  faultReading,
  type Merge,
  type SheetGrid,
  type SheetNote,
  type SheetReading,
  sheetLimits,
} from './sheet-grid.js';

/** A cell at its place in a sheet, from 0. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Which rows and columns of a sheet are not seen, from 0. */
export interface HiddenLines {
  readonly row: (row: number) => boolean;
  readonly column: (column: number) => boolean;
}

/** The cells of a sheet, in any order, with all that its grid hangs on; rows and columns are the sheet's. */
export interface SheetCells {
  readonly cells: readonly PlacedText[];
  readonly merges: readonly Merge[];
  readonly hidden: HiddenLines;
  /** Rows from the sheet's top that the file calls head rows; 0 if it calls none so. */
  readonly headRows: number;
  /** Other visible sheets that hold something. */
  readonly others: readonly string[];
  readonly isRounded: boolean;
  readonly notes: readonly SheetNote[];
}

export const nothingHidden: HiddenLines = { row: () => false, column: () => false };

/** The grid of a sheet: from the first to the last row and column that are seen and hold something, without hidden ones. A
 * merged cell keeps its text as long as any part of it is seen. */
export function gridOf(sheet: SheetCells): SheetReading {
  const { hidden, others } = sheet;
  const filled = sheet.cells
    .map((cell) => ({ ...cell, text: cleanCell(cell.text) }))
    .filter(({ text }) => text !== '');
  const seen = shownOrigins(filled, sheet.merges, hidden).filter(
    ({ row, column }) => !hidden.row(row) && !hidden.column(column),
  );
  if (seen.length === 0) return faultReading({ kind: 'empty', others });
  const rows = axisOf(
    seen.map(({ row }) => row),
    hidden.row,
  );
  const columns = axisOf(
    seen.map(({ column }) => column),
    hidden.column,
  );
  const size = { rows: rows.length, columns: columns.length };
  if (size.rows > sheetLimits.rows || size.columns > sheetLimits.columns)
    return faultReading({ kind: 'tooLong', ...size });
  const grid = Array.from({ length: size.rows }, () => Array.from({ length: size.columns }, () => ''));
  for (const { row, column, text } of seen) put(grid, rows.placeOf(row), columns.placeOf(column), text);
  const head = rows.spanOf(0, sheet.headRows).length;
  return {
    kind: 'grid',
    grid: {
      rows: grid,
      merges: takeMerges(sheet.merges, rows, columns, grid),
      ...(head > 0 && head < size.rows ? { headRows: head } : {}),
      isRounded: sheet.isRounded,
      notes: [...hiddenNote(filled, hidden), ...sheet.notes],
    },
  };
}

/** Cells with those that begin a merged cell moved to its first row and column that are seen, behind what it covers there. */
function shownOrigins(
  cells: readonly PlacedText[],
  merges: readonly Merge[],
  hidden: HiddenLines,
): readonly PlacedText[] {
  const key = ({ row, column }: Pick<Merge, 'row' | 'column'>): string => `${row},${column}`;
  const concealed = merges.filter(({ row, column }) => hidden.row(row) || hidden.column(column));
  const moves = new Map(concealed.map((merge) => [key(merge), merge]));
  const moved = cells.flatMap((cell): readonly PlacedText[] => {
    const merge = moves.get(key(cell));
    if (!merge) return [];
    const row = firstSeen(merge.row, merge.rowSpan, hidden.row);
    const column = firstSeen(merge.column, merge.colSpan, hidden.column);
    return [{ ...cell, row, column }];
  });
  return moved.length === 0 ? cells : [...cells.filter((cell) => !moves.has(key(cell))), ...moved];
}

/** The first of some rows or columns that is seen; the first of all if none is, or not before many hidden ones. */
function firstSeen(from: number, length: number, isHidden: (line: number) => boolean): number {
  const end = from + Math.min(length, 10 * sheetLimits.rows);
  for (let line = from; line < end; line++) if (!isHidden(line)) return line;
  return from;
}

/** The merged cells in the rows and columns of a grid, and their covered places blank in it. One that would overlap another is left out. */
function takeMerges(merges: readonly Merge[], rows: Axis, columns: Axis, grid: string[][]): readonly Merge[] {
  const taken = new Set<number>();
  const width = columns.length;
  return merges.flatMap((merge) => {
    const { at: row, length: rowSpan } = rows.spanOf(merge.row, merge.rowSpan);
    const { at: column, length: colSpan } = columns.spanOf(merge.column, merge.colSpan);
    if (rowSpan * colSpan < 2) return [];
    const places = placesOf({ row, column, rowSpan, colSpan }, width);
    if (places.some((place) => taken.has(place))) return [];
    for (const place of places) taken.add(place);
    for (const place of places.slice(1)) put(grid, Math.floor(place / width), place % width, '');
    return [{ row, column, rowSpan, colSpan }];
  });
}

function placesOf({ row, column, rowSpan, colSpan }: Merge, width: number): readonly number[] {
  return Array.from(
    { length: rowSpan * colSpan },
    (_, i) => (row + Math.floor(i / colSpan)) * width + column + (i % colSpan),
  );
}

function put(grid: string[][], row: number, column: number, text: string): void {
  const line = grid[row];
  if (line) line[column] = text;
}

function hiddenNote(cells: readonly PlacedText[], hidden: HiddenLines): SheetGrid['notes'] {
  const rows = new Set(cells.map(({ row }) => row).filter(hidden.row)).size;
  const columns = new Set(cells.map(({ column }) => column).filter(hidden.column)).size;
  return rows + columns > 0 ? [{ kind: 'hidden', rows, columns }] : [];
}
