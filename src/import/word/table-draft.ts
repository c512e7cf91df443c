import type { OriginalCell, OriginalPicture, OriginalTable } from '../original.js';
import type { Note } from './note.js';
import { notes } from './notes.js';
import { isOn, numberAt, type Properties } from './properties.js';
import type { Attributes } from './xml.js';

/** A cell while its table is read. */
interface CellDraft {
  readonly text: string;
  readonly properties: Properties;
}

interface RowDraft {
  properties: Properties;
  readonly cells: CellDraft[];
}

/** Columns that a cell may take; Word has 63 of them. */
const mostColumns = 100;

/** A table while it is read. */
export class TableDraft {
  private readonly rows: RowDraft[] = [];
  readonly notes: Note[] = [];
  readonly pictures: Omit<OriginalPicture, 'place'>[] = [];

  beginRow(): void {
    this.rows.push({ properties: new Map(), cells: [] });
  }

  set rowProperties(properties: Properties) {
    const row = this.rows.at(-1);
    if (row) row.properties = properties;
  }

  addCell(text: string, properties: Properties): void {
    if (this.rows.length === 0) this.beginRow();
    const cell = { text, properties };
    if (text.trim() !== '' && laidCell(cell)[0]?.joins) this.notes.push(notes.mergedText(text));
    this.rows.at(-1)?.cells.push(cell);
  }

  /** The table's rows, each with a cell for every column; deleted ones left out. Undefined if there is no text in it. */
  finish(): Pick<OriginalTable, 'rows' | 'headRows'> | undefined {
    const kept = this.rows.filter(({ properties, cells }) => !properties.has('w:del') && cells.length > 0);
    const laid = kept.map((row) => laidRow(row));
    const width = laid.reduce((most, row) => Math.max(most, row.length), 0);
    if (!laid.some((row) => row.some(({ text }) => text.trim() !== ''))) return undefined;
    const head = kept.findIndex(({ properties }) => isOn(properties, 'w:tblHeader') !== true);
    const rows = laid.map((row) => [
      ...row,
      ...Array.from({ length: width - row.length }, (): OriginalCell => ({ text: '' })),
    ]);
    return { rows: withoutLoose(rows), headRows: Math.max(0, head) };
  }
}

function laidRow({ properties, cells }: RowDraft): readonly OriginalCell[] {
  const blank = (count: number | undefined): readonly OriginalCell[] =>
    Array.from({ length: Math.min(count ?? 0, mostColumns) }, () => ({ text: '' }));
  return [
    ...blank(numberAt(properties, 'w:gridBefore')),
    ...cells.flatMap(laidCell),
    ...blank(numberAt(properties, 'w:gridAfter')),
  ];
}

/** A cell and those to its right that continue it. */
function laidCell({ text, properties }: CellDraft): readonly OriginalCell[] {
  const across = properties.get('w:hMerge') ?? properties.get('w:hmerge');
  const down = properties.get('w:vMerge') ?? properties.get('w:vmerge');
  const isGone = properties.has('w:cellDel');
  const span = Math.max(1, Math.min(numberAt(properties, 'w:gridSpan') ?? 1, mostColumns));
  const first: OriginalCell = continues(across)
    ? { text: '', joins: 'left' }
    : continues(down)
      ? { text: '', joins: 'above' }
      : { text: isGone ? '' : text };
  return [first, ...Array.from({ length: span - 1 }, (): OriginalCell => ({ text: '', joins: 'left' }))];
}

/** Whether a mark of merging continues the cell before: it does unless it says that it begins one. */
function continues(merge: Attributes | undefined): boolean {
  return merge !== undefined && merge('val') !== 'restart';
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
