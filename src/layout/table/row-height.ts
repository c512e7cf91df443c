/** The measures by which rows are as high as they are. Lengths in pt. */
export interface RowMeasures {
  readonly headRows: number;
  /** A third of the grid's line. */
  readonly third: number;
  readonly leading: number;
  readonly size: number;
  /** The height of a page that the rows may fill, in thirds of the grid's line. */
  readonly room: number;
}

/** Above and below a row's text together, in em. */
const blankEm = 0.6;

/** The height of so many lines of text in a row, in thirds of the grid's line. */
export function heightOfLines(lines: number, { leading, size, third }: RowMeasures): number {
  return Math.ceil((Math.max(lines, 1) * leading + blankEm * size) / third - 1e-6);
}
