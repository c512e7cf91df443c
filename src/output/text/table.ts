import type { Table } from '../../document/document.js';
import { cellText, placesByRow } from '../../document/table.js';
import { displayWidth } from '../../source/width.js';
import { alignColumns, type ColumnAlignment } from '../../typography/table/alignment.js';

/** A column that is wider, in half-width characters, is not filled up: its lines would be too long to read. */
const widestFilled = 40;

/** A table as lines of text: its caption, then a line a row with bars between the cells, a rule below the head. The cells of a column are as
 * wide as the widest of them, a 汉字 counting two; a cell over several columns is as wide as they are, and below one over several rows
 * its place is blank. */
export function tableLines(table: Table): readonly string[] {
  const { caption, rows, headRows } = table;
  const widths = columnWidths(table);
  const alignments = alignColumns(table);
  const places = placesByRow(table);
  const lines = rows.flatMap((_, row) => {
    const cells = places[row] ?? [];
    const line = cells.map(({ cell, isFirst }) => {
      const { column, colSpan } = cell;
      const alignment = row < headRows || colSpan > 1 ? 'centre' : alignments[column];
      return filled(isFirst ? cellText(cell) : '', widthOver(widths, column, colSpan), alignment ?? 'left');
    });
    const rule = row === headRows - 1 && row < rows.length - 1 ? [ruleOf(widths)] : [];
    return [`| ${line.join(' | ')} |`, ...rule];
  });
  return [...(caption ? [caption.text] : []), ...lines];
}

/** By column; what a cell over several needs beyond them goes to the last. */
function columnWidths({ columns, rows }: Table): readonly number[] {
  const widths = Array.from({ length: columns }, () => 2);
  const cells = rows.flat().sort((one, other) => one.colSpan - other.colSpan);
  for (const cell of cells) {
    const { column, colSpan } = cell;
    const wanted = Math.min(displayWidth(cellText(cell)), widestFilled * colSpan);
    const last = column + colSpan - 1;
    const lacking = wanted - widthOver(widths, column, colSpan);
    if (lacking > 0) widths[last] = (widths[last] ?? 0) + lacking;
  }
  return widths;
}

/** Of columns on end with the bars between them. */
function widthOver(widths: readonly number[], column: number, columns: number): number {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, 3 * (columns - 1));
}

function filled(text: string, width: number, alignment: ColumnAlignment): string {
  const lack = Math.max(0, width - displayWidth(text));
  const before = alignment === 'left' ? 0 : alignment === 'centre' ? Math.floor(lack / 2) : lack;
  return `${' '.repeat(before)}${text}${' '.repeat(lack - before)}`;
}

function ruleOf(widths: readonly number[]): string {
  return `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
}
