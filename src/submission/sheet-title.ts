import type { Merge, SheetGrid } from '../spreadsheet/sheet-grid.js';

/** The rows above a table's head in a spreadsheet: its title, and the unit that its figures count in. */
export interface SheetTitle {
  /** How many rows they are: they are no part of the table. */
  readonly rows: number;
  /** 冬修水利进度表 */
  readonly title?: string;
  /** 单位：万元 */
  readonly unit?: string;
}

const unitForm = /^[（(]?\s*((?:计量|金额|数据)?单位\s*[:：]\s*[^\s（）()]{1,12})\s*[）)]?$/u;

/** Finds them: a row whose only text stands at the left edge, as it does too in a cell over the whole table, where at least
 * two more rows follow and some row has several texts; and, in the first row or below that, one that only names a unit. */
export function titleOf({ rows, merges }: SheetGrid): SheetTitle {
  const isTable = rows.some((row) => row.filter((text) => text !== '').length > 1);
  const first = isTable && rows.length > 2 ? loneText(rows[0], 0, merges) : undefined;
  if (!first) return { rows: 0 };
  const unit = unitIn(first);
  if (unit !== undefined) return { rows: 1, unit };
  if (first.column > 0) return { rows: 0 };
  const below = rows.length > 3 ? loneText(rows[1], 1, merges) : undefined;
  const second = below && unitIn(below);
  return second === undefined ? { rows: 1, title: first.text } : { rows: 2, title: first.text, unit: second };
}

interface LoneText {
  readonly text: string;
  readonly column: number;
}

function unitIn({ text }: LoneText): string | undefined {
  return unitForm.exec(text)?.[1];
}

/** The only text of a row, none of whose cells goes on into the next. */
function loneText(
  row: readonly string[] | undefined,
  at: number,
  merges: readonly Merge[],
): LoneText | undefined {
  if (!row || row.length < 2 || row.filter((text) => text !== '').length !== 1) return undefined;
  const goesOn = merges.some((merge) => merge.row <= at && merge.row + merge.rowSpan > at + 1);
  const column = row.findIndex((text) => text !== '');
  return goesOn ? undefined : { text: row[column] ?? '', column };
}
