/** The rows or the columns of a sheet that are seen, from the first to the last that hold something. */
export interface Axis {
  /** How many there are. */
  readonly length: number;
  /** Which of them a row or column of the sheet is, from 0. */
  readonly placeOf: (line: number) => number;
  /** Which of them some rows or columns of the sheet are: from which, and how many. */
  readonly spanOf: (line: number, length: number) => { readonly at: number; readonly length: number };
}

/** An axis from the rows (or columns) of the cells that are seen, of which there is at least one. */
export function axisOf(lines: readonly number[], isHidden: (line: number) => boolean): Axis {
  const first = lines.reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
  const last = lines.reduce((most, line) => Math.max(most, line), 0);
  /** How many are seen before each. */
  const before = new Int32Array(last - first + 2);
  for (let i = 0; i <= last - first; i++) before[i + 1] = (before[i] ?? 0) + (isHidden(first + i) ? 0 : 1);
  const length = before.at(-1) ?? 0;
  const placeOf = (line: number): number =>
    line < first ? 0 : (before[Math.min(line - first, last - first + 1)] ?? length);
  return {
    length,
    placeOf,
    spanOf: (line, wanted) => ({ at: placeOf(line), length: placeOf(line + wanted) - placeOf(line) }),
  };
}
