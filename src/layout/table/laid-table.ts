import type { Document, Table } from '../../document/document.js';
import type { Row } from '../row.js';
import { portionHeight, type TablePortion } from './portion.js';
import type { SetTable } from './set-table.js';

/** A table as it stands on the pages. */
export interface LaidTable extends SetTable {
  /** Between its foot and the next line of the grid, in thirds of one: 0, 1 or 2. */
  readonly rest: number;
}

/** The tables of a document as its pages' rows hold them, named by those of the document at hand: rows may have been laid out for an earlier one. */
export function laidTables(rows: readonly Row[], { sections }: Document): readonly LaidTable[] {
  const portions = rows.flatMap((row) => (row.kind === 'block' && row.table ? [row.table] : []));
  const last = new Map<SetTable, TablePortion>(portions.map((portion) => [portion.table, portion]));
  const sources = sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'entry' ? part.blocks.filter((block) => block.kind === 'table') : [],
    ),
  );
  return [...last].map(([table, portion], i): LaidTable => {
    const source: Table = sources[i] ?? table.source;
    const height = portionHeight(portion);
    const isTurned = table.plan.isTurned;
    return { ...table, source, rest: isTurned ? 0 : 3 * Math.ceil(height / 3) - height };
  });
}
