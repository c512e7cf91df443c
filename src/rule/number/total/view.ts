import type { GridCell, TableGrid } from '../../../submission/table-grid.js';
import { type CellFigure, figureOf } from './figure.js';

/** A place of a table with the cell that reaches over it. */
export interface ViewedPlace {
  readonly cell: GridCell;
  /** Its text stands here, and not at a place above or to the left. */
  readonly isFirst: boolean;
  /** How many rows, and how many columns, of the view the cell takes. */
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly figure: CellFigure;
}

/** A table by its places: merged cells stand at each place that they take. */
export interface TableView {
  readonly rows: readonly (readonly ViewedPlace[])[];
  readonly headRows: number;
}

/** Lays a grid's cells over all the places that they take. */
export function viewOf({ rows, headRows }: TableGrid): TableView {
  const places: ViewedPlace[][] = rows.map(() => []);
  for (const [y, row] of rows.entries())
    for (const [x, place] of row.entries()) {
      if (place.kind === 'covered') continue;
      const { rowSpan, colSpan } = place;
      const figure = figureOf(place.text.text);
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < colSpan; right++) {
          const line = places[y + down];
          if (line) line[x + right] = { cell: place, isFirst: down + right === 0, rowSpan, colSpan, figure };
        }
    }
  return { rows: places, headRows };
}

/** The same table with rows and columns exchanged, as far as its columns are labels or add up: the first `labels` columns become
 * its head. */
export function turned(view: TableView, labels: number, mayAdd: (head: string) => boolean): TableView {
  const width = view.rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => column);
  const kept = columns.filter((column) => column < labels || addsUp(view, column, mayAdd));
  return {
    rows: kept.map((x) =>
      view.rows.flatMap((row): readonly ViewedPlace[] => {
        const place = row[x];
        return place ? [{ ...place, rowSpan: place.colSpan, colSpan: place.rowSpan }] : [];
      }),
    ),
    headRows: labels,
  };
}

function addsUp(view: TableView, column: number, mayAdd: (head: string) => boolean): boolean {
  const figures = view.rows.slice(view.headRows).map((row) => row[column]?.figure.kind);
  return figures.includes('number') && !figures.includes('words') && mayAdd(headOf(view, column));
}

/** The words of a column's head, of all its rows. */
export function headOf({ rows, headRows }: TableView, column: number): string {
  const texts = rows.slice(0, headRows).map((row) => row[column]?.cell.text.text ?? '');
  return [...new Set(texts)].join('');
}

/** How many columns from the left say what the rows are: those before the first that holds figures and may add up. */
export function labelColumns(view: TableView, mayAdd: (head: string) => boolean): number {
  const width = view.rows[0]?.length ?? 0;
  for (let column = 0; column < width; column++) if (addsUp(view, column, mayAdd)) return column;
  return width;
}
