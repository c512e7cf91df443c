import type { CellMeasure } from './cell-measure.js';

/** A name, a date or a figure of so many em stands on one line. */
const oneLine = 6;
/** A text of more em is long: its lines hold so many at least, and more where they would be more than so many. */
const long = { width: 24, line: 10, lines: 12 };
/** Lines need not be longer, however long the text is. */
const widest = 20;
/** For rounding. */
const slack = 0.1;

/** A head of so many em stands on one line: of three characters one would stand alone below. */
const oneLineHead = 3;

/** The width, in em, in which a cell's text is read without effort: short ones on a line, heads on two or three, long ones on lines that
 * are not too short and not too many. */
export function comfortableWidth({ width, unbroken, isHead }: CellMeasure): number {
  if (isHead)
    return Math.max(unbroken, width <= oneLineHead ? width : Math.ceil(width / (width <= 8 ? 2 : 3))) + slack;
  if (width <= oneLine) return width + slack;
  if (width > long.width)
    return Math.max(unbroken, Math.min(widest, Math.max(long.line, width / long.lines)));
  return Math.max(unbroken, Math.min(8, Math.ceil(width / 2) + 1));
}
