import { xmlElement, xmlPart, xmlText } from '../output/docx/package/xml.js';
import { displayWidth } from '../source/width.js';
import type { Grid, GridCell } from './grid.js';
import { spreadsheetNamespace } from './namespace.js';
import { cellStyles } from './styles-part.js';

/** Of a column, in widths of a figure. */
const narrowest = 6;
const widest = 60;
/** The height of a row of one line, and what each further one adds, in pt: of 11 pt type. */
const rowHeight = 18;
const lineHeight = 14.25;
/** A4. */
const paperSize = 9;
/** As many columns stand upright on a sheet of it. */
export const mostUpright = 8;

/** xl/worksheets/sheetN.xml: texts inline, so that none is ever read as a formula; the head stays when the sheet is scrolled and stands on every
 * page that is printed, below the name (ECMA-376 Part 1, 18.3). */
export function sheetPart(grid: Grid): string {
  const { columns, headRows, rows } = grid;
  const merged = rows.flatMap((row, at) =>
    row.flatMap((cell) => (cell.colSpan > 1 || cell.rowSpan > 1 ? [rangeOf(cell, at)] : [])),
  );
  const widths = widthsOf(grid);
  const first = columns > mostUpright ? 1 : 0;
  const pane = {
    xSplit: first > 0 ? first : undefined,
    ySplit: headRows,
    topLeftCell: place(first, headRows),
    activePane: first > 0 ? 'bottomRight' : 'bottomLeft',
    state: 'frozen',
  };
  return xmlPart(
    xmlElement('worksheet', { xmlns: spreadsheetNamespace }, [
      xmlElement('sheetPr', {}, [xmlElement('pageSetUpPr', { fitToPage: 1 })]),
      xmlElement('sheetViews', {}, [
        xmlElement('sheetView', { workbookViewId: 0 }, [headRows > 0 ? xmlElement('pane', pane) : '']),
      ]),
      xmlElement('sheetFormatPr', { defaultRowHeight: rowHeight }),
      xmlElement(
        'cols',
        {},
        widths.map((width, i) => xmlElement('col', { min: i + 1, max: i + 1, width, customWidth: 1 })),
      ),
      xmlElement(
        'sheetData',
        {},
        rows.map((row, at) => rowXml(row, at, grid, widths)),
      ),
      merged.length > 0
        ? xmlElement(
            'mergeCells',
            { count: merged.length },
            merged.map((ref) => xmlElement('mergeCell', { ref })),
          )
        : '',
      xmlElement('pageMargins', { left: 0.6, right: 0.6, top: 0.9, bottom: 0.7, header: 0.4, footer: 0.3 }),
      xmlElement('pageSetup', {
        paperSize,
        orientation: columns > mostUpright ? 'landscape' : 'portrait',
        fitToHeight: 0,
      }),
      xmlElement('headerFooter', {}, [
        xmlElement('oddHeader', {}, [xmlText(`&C${grid.name.replaceAll('&', '&&')}`)]),
        xmlElement('oddFooter', {}, [xmlText('&C第&P页，共&N页')]),
      ]),
    ]),
  );
}

/** A row of all its places: those that a merged cell covers are blank and bear its frame. */
function rowXml(
  row: readonly GridCell[],
  at: number,
  { columns, headRows }: Grid,
  widths: readonly number[],
): string {
  const isHead = at < headRows;
  const byColumn = new Map(row.map((cell) => [cell.column, cell]));
  const cells = Array.from({ length: columns }, (_, column) => {
    const cell = byColumn.get(column);
    const r = place(column, at);
    const s = isHead ? cellStyles.head : cell?.isNumber ? cellStyles.number : cellStyles.text;
    if (!cell || cell.text === '') return xmlElement('c', { r, s });
    if (cell.isNumber) return xmlElement('c', { r, s }, [xmlElement('v', {}, [xmlText(cell.text)])]);
    const text = xmlElement('t', { 'xml:space': 'preserve' }, [xmlText(escaped(cell.text))]);
    return xmlElement('c', { r, s, t: 'inlineStr' }, [xmlElement('is', {}, [text])]);
  });
  const lines = linesOf(row, widths);
  const ht = lines > 1 ? rowHeight + (lines - 1) * lineHeight : undefined;
  return xmlElement('row', { r: at + 1, ht }, cells);
}

/** The most lines that a text of a row takes. No program makes a row higher than its file says before somebody writes into it. */
function linesOf(row: readonly GridCell[], widths: readonly number[]): number {
  const lines = row.map(({ column, colSpan, rowSpan, text }) => {
    if (rowSpan > 1) return 1;
    const width = widths.slice(column, column + colSpan).reduce((sum, each) => sum + each, 0);
    const lineOf = (line: string): number => Math.ceil(displayWidth(line) / Math.max(1, width - 1));
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, lineOf(line)), 0);
  });
  return Math.max(1, ...lines);
}

/** A text as a part holds it: `_x000D_` would be read as the character of that number (ECMA-376 Part 1, 22.9.2.19). */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

/** Of each column, by the widest of its texts. */
function widthsOf({ columns, rows }: Grid): readonly number[] {
  const widths = Array.from({ length: columns }, () => narrowest);
  for (const { column, colSpan, text } of rows.flat()) {
    if (colSpan > 1) continue;
    widths[column] = Math.min(Math.max(widths[column] ?? narrowest, displayWidth(text) + 2), widest);
  }
  return widths;
}

function rangeOf({ column, colSpan, rowSpan }: GridCell, row: number): string {
  return `${place(column, row)}:${place(column + colSpan - 1, row + rowSpan - 1)}`;
}

/** A1 of the first column and row. */
export function place(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A to Z, AA, AB … */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}
