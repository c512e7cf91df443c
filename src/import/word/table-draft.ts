import type { OriginalCell, OriginalPicture, OriginalTable } from '../original.js';
import type { Note } from './note.js';
import { notes } from './notes.js';

/** A cell while its table is read. */
export interface CellDraft {
  readonly text: string;
  /** Columns that it takes. */
  readonly span: number;
  readonly joins?: 'left' | 'above';
}

/** A row without its cells. */
export interface RowDraft {
  /** Columns left free before and behind its cells. */
  readonly before: number;
  readonly after: number;
  readonly isHead: boolean;
  readonly isDeleted: boolean;
}

export const plainRow: RowDraft = { before: 0, after: 0, isHead: false, isDeleted: false };

/** Columns that a cell may take; Word has 63 of them. */
const mostColumns = 100;

/** Cells of a table beyond which it is not laid out: a sheet of a thousand rows by fifty columns has a tenth. */
const mostCells = 500_000;

/** A table while it is read. */
export class TableDraft {
  private readonly rows: { row: RowDraft; readonly cells: CellDraft[] }[] = [];
  readonly notes: Note[] = [];
  readonly pictures: Omit<OriginalPicture, 'place'>[] = [];

  /** Begins a row, or says of the one that has begun how it is. */
  beginRow(row: RowDraft, hasBegun = false): void {
    const last = hasBegun ? this.rows.at(-1) : undefined;
    if (last) last.row = row;
    else this.rows.push({ row, cells: [] });
  }

  addCell(cell: CellDraft): void {
    if (this.rows.length === 0) this.beginRow(plainRow);
    if (cell.joins && cell.text.trim() !== '') this.notes.push(notes.mergedText(cell.text));
    this.rows.at(-1)?.cells.push(cell);
  }

  /** The table's rows, each with a cell for every column; deleted ones left out. Undefined if there is no text in it. */
  finish(): Pick<OriginalTable, 'rows' | 'headRows'> | 'tooMany' | undefined {
    const kept = this.rows.filter(({ row, cells }) => !row.isDeleted && cells.length > 0);
    const columns = kept.reduce((most, row) => Math.max(most, widthOf(row)), 0);
    if (columns * kept.length > mostCells) return 'tooMany';
    const laid = kept.map(({ row, cells }) => [
      ...blank(free(row.before)),
      ...cells.flatMap(laidCell),
      ...blank(free(row.after)),
    ]);
    if (!laid.some((row) => row.some(({ text }) => text.trim() !== ''))) return undefined;
    const head = kept.findIndex(({ row }) => !row.isHead);
    return {
      rows: withoutLoose(laid.map((row) => [...row, ...blank(columns - row.length)])),
      headRows: Math.max(0, head),
    };
  }
}

/** The columns that a row takes. */
function widthOf({ row, cells }: { readonly row: RowDraft; readonly cells: readonly CellDraft[] }): number {
  return cells.reduce((sum, { span }) => sum + columnsOf(span), free(row.before) + free(row.after));
}

function columnsOf(span: number): number {
  return Math.min(Math.max(1, span), mostColumns);
}

function free(count: number): number {
  return Math.min(Math.max(0, count), mostColumns);
}

function blank(count: number): readonly OriginalCell[] {
  return Array.from({ length: count }, () => ({ text: '' }));
}

/** A cell and those to its right that continue it. */
function laidCell({ text, span, joins }: CellDraft): readonly OriginalCell[] {
  return [
    joins ? { text: '', joins } : { text },
    ...Array.from({ length: columnsOf(span) - 1 }, (): OriginalCell => ({ text: '', joins: 'left' })),
  ];
}

/** Cells without those that continue what isn't there: a row's first to the left, the first row's above. */
function withoutLoose(rows: readonly (readonly OriginalCell[])[]): readonly (readonly OriginalCell[])[] {
  return rows.map((row, y) =>
    row.map((cell, x) => {
      const isLoose = (cell.joins === 'left' && x === 0) || (cell.joins === 'above' && y === 0);
      return isLoose ? { text: cell.text } : cell;
    }),
  );
}
