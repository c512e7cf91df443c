import type { SourceText } from '../source/text.js';
import { blocksOf } from './block.js';
import { fileTable } from './sheet-table.js';
import type { SubmissionPart } from './submission.js';
import type { TableFileBlock } from './table-file.js';
import type { TableGrid } from './table-grid.js';

/** A table of a submission, wherever its cells were written. */
export interface SubmissionTable {
  readonly grid: TableGrid;
  /** Some numbers are shown with fewer digits than they have. */
  readonly isRounded: boolean;
  /** The line that stands for it, if it is in a file. */
  readonly file?: TableFileBlock;
}

/** The texts of a table's cells, in reading order. */
export function textsOfTable({ grid }: Pick<SubmissionTable, 'grid'>): readonly SourceText[] {
  return grid.rows.flat().flatMap((place) => (place.kind === 'cell' ? [place.text] : []));
}

/** The tables of a submission, as far as they can be read. */
export function tablesIn({
  body,
  assets,
}: Pick<SubmissionPart, 'body' | 'assets'>): readonly SubmissionTable[] {
  return (body ? blocksOf(body) : []).flatMap((block): readonly SubmissionTable[] => {
    switch (block.kind) {
      case 'table':
        return [{ grid: block.grid, isRounded: false }];
      case 'tableFile': {
        const read = fileTable(block, assets);
        return read.kind === 'table' ? [{ grid: read.grid, isRounded: read.isRounded, file: block }] : [];
      }
      default:
        return [];
    }
  });
}
