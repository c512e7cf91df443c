/** A cell of a table that is read by people and by programs. */
export interface GridCell {
  /** The first column that it covers, from 0. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly text: string;
  /** Its text is a number, in Arabic figures: `-2.5`. */
  readonly isNumber: boolean;
}

/** A table as a grid: its cells cover each place once, and none reaches from the head into what is below it. */
export interface Grid {
  /** Names it: a sheet, a caption. */
  readonly name: string;
  readonly columns: number;
  /** How many rows from the top are its head. */
  readonly headRows: number;
  /** The cells that begin in each row, from left to right. */
  readonly rows: readonly (readonly GridCell[])[];
}

/** The value of a cell: a number where it is to be reckoned with, else a text. */
export type CellValue = string | number;

/** A column of a table: its title, or the title of several with theirs below. */
export type Column = string | { readonly title: string; readonly below: readonly string[] };

/** A table under one row of titles, or two where some columns share one. Each row has a value for every column. */
export function gridOf(
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly CellValue[])[],
): Grid {
  const head = headOf(columns);
  const width = columns.reduce((sum, each) => sum + widthOf(each), 0);
  const body = rows.map((row) => row.map((value, column) => cell(column, value)));
  return { name, columns: width, headRows: head.length, rows: [...head, ...body] };
}

function headOf(columns: readonly Column[]): readonly (readonly GridCell[])[] {
  const hasTwo = columns.some((each) => typeof each !== 'string');
  const above: GridCell[] = [];
  const below: GridCell[] = [];
  let at = 0;
  for (const each of columns) {
    if (typeof each === 'string') above.push({ ...cell(at, each), rowSpan: hasTwo ? 2 : 1 });
    else {
      above.push({ ...cell(at, each.title), colSpan: each.below.length });
      for (const [i, title] of each.below.entries()) below.push(cell(at + i, title));
    }
    at += widthOf(each);
  }
  return hasTwo ? [above, below] : [above];
}

function widthOf(column: Column): number {
  return typeof column === 'string' ? 1 : column.below.length;
}

function cell(column: number, value: CellValue): GridCell {
  return {
    column,
    colSpan: 1,
    rowSpan: 1,
    text: String(value),
    isNumber: typeof value === 'number',
  };
}

/** The titles over each column, from the top: those of the second row behind those they stand under. */
export function titlesOf({ columns, headRows, rows }: Grid): readonly (readonly string[])[] {
  const head = rows.slice(0, headRows).flat();
  return Array.from({ length: columns }, (_, at) =>
    head.filter(({ column, colSpan }) => column <= at && at < column + colSpan).map(({ text }) => text),
  );
}
