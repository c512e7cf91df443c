import type { TableCell } from '../../document/document.js';
import type { CellSetting } from './cell-lines.js';

/** A cell as set. */
export interface SetCell extends CellSetting {
  readonly source: TableCell;
  readonly column: number;
  readonly colSpan: number;
  /** In rows of the table. */
  readonly rowSpan: number;
}

/** A row as set; its height counts in thirds of the grid's line. */
export interface SetRow {
  readonly height: number;
  /** Those that begin in it. */
  readonly cells: readonly SetCell[];
  /** The row of the table that it is, or of which it is a part: a row higher than a page is several. */
  readonly index: number;
  /** Whether a page may end before it. */
  readonly mayBegin: boolean;
}
