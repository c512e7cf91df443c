/** A cell as far as the widths of columns hang on it. Lengths in em of its type. */
export interface CellMeasure {
  readonly column: number;
  readonly colSpan: number;
  readonly isHead: boolean;
  /** Of its text on one line. */
  readonly width: number;
  /** Of the longest stretch in it that no line ends in. */
  readonly unbroken: number;
}
