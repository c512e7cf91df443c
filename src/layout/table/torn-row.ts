import { heightOfLines, type RowMeasures } from './row-height.js';
import type { SetCell, SetRow } from './set-row.js';

/** A row that is higher than a page as several, each with so many of its cells' lines as a page has room for; any other as it is. */
export function tornRows(row: SetRow, measures: RowMeasures, room: number): readonly SetRow[] {
  if (row.height <= room) return [row];
  const most = linesIn(room, measures);
  const lines = Math.max(...row.cells.map((cell) => cell.lines.length));
  const parts: SetRow[] = [];
  for (let from = 0; from < lines || parts.length === 0; from += most) {
    const cells = row.cells.map((cell): SetCell => ({ ...cell, lines: cell.lines.slice(from, from + most) }));
    const count = Math.max(...cells.map((cell) => cell.lines.length));
    parts.push({ ...row, cells, height: heightOfLines(count, measures), mayBegin: from > 0 || row.mayBegin });
  }
  return parts;
}

/** The lines of text that a row of a height holds, at least one. */
function linesIn(height: number, measures: RowMeasures): number {
  let lines = 1;
  while (heightOfLines(lines + 1, measures) <= height) lines++;
  return lines;
}
