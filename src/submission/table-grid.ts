import type { Range } from '../source/range.js';
import type { SourceText } from '../source/text.js';

/** How the texts of a column stand. */
export type Alignment = 'left' | 'centre' | 'right';

/** A cell of a table, at the first place that it takes in its grid. */
export interface GridCell {
  readonly kind: 'cell';
  /** As it is printed, on one line and without white space at its ends; blank if nothing stands there. A cell read from a file
   * has the place of the line that names the file. */
  readonly text: SourceText;
  /** Stretches of the text that are marked bold. */
  readonly strong?: readonly Range[];
  /** How many columns it takes, and how many rows: 1 unless it is merged. */
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A place of a grid: a cell, or one of the further places of a merged cell, which begins to the left or above. */
export type GridPlace = GridCell | { readonly kind: 'covered' };

/** The cells of a table, wherever they were written: in the body, or in a file that it names. All rows have the same number of
 * places, at least one; no merged cell goes beyond the grid, or from the head rows into the others. */
export interface TableGrid {
  readonly rows: readonly (readonly GridPlace[])[];
  /** How many rows from the top are head rows: they stand again on every page. */
  readonly headRows: number;
  /** By column, where the writer asks for one; absent or undefined: as what stands in it wants. */
  readonly alignments?: readonly (Alignment | undefined)[];
}
