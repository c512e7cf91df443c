import { type Flow, textOf } from '../flow.js';
import { TableDraft } from '../table-draft.js';
import type { DocRow } from './doc-paragraph.js';

/** Edges of columns that lie so near are one, in twips: they were drawn by hand. */
const tolerance = 30;

/** Gathers the rows of a table: what cells are like is only said at the end of each row. */
export class DocTable {
  private readonly rows: { readonly row: DocRow; readonly cells: readonly Flow[] }[] = [];
  private cells: Flow[] = [];

  addCell(cell: Flow): void {
    this.cells.push(cell);
  }

  endRow(row: DocRow): void {
    this.rows.push({ row, cells: this.cells });
    this.cells = [];
  }

  /** The table, whose columns are between the edges that any of its rows has. */
  finish(): TableDraft {
    if (this.cells.length > 0) this.endRow({ isHead: false, edges: [], merges: [] });
    const edges = columnEdges(this.rows.flatMap(({ row }) => row.edges));
    const columnOf = (edge: number | undefined): number | undefined =>
      edge === undefined ? undefined : edges.findIndex((each) => Math.abs(each - edge) <= tolerance);
    const table = new TableDraft();
    for (const { row, cells } of this.rows) {
      const before = columnOf(row.edges[0]) ?? 0;
      table.beginRow({ before, after: 0, isHead: row.isHead, isDeleted: false });
      for (const [i, cell] of cells.entries()) {
        const from = columnOf(row.edges[i]);
        const to = columnOf(row.edges[i + 1]);
        const span = from === undefined || to === undefined ? 1 : to - from;
        const text = textOf(cell.blocks);
        const isAcross = text === '' && i > 0 && row.merges[i]?.isAcross && row.merges[i - 1]?.isAcross;
        const joins = isAcross ? 'left' : row.merges[i]?.isDown ? 'above' : undefined;
        table.addCell({ text, span, ...(joins ? { joins } : {}) });
        table.notes.push(...cell.notes);
        for (const block of cell.blocks) if (block.kind === 'picture') table.pictures.push(block);
      }
    }
    return table;
  }
}

function columnEdges(edges: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const edge of [...edges].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || edge - last > tolerance) found.push(edge);
  }
  return found;
}
