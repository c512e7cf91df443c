import { gridOf, nothingHidden } from '../grid-of.js';
import { faultReading, type SheetReading } from '../sheet-grid.js';
import { decodeDelimited } from './decode.js';
import { parseDelimited } from './parse-delimited.js';
import { findSeparator } from './separator.js';

/** Reads text whose cells are parted by a mark: CSV, TSV, or what a Chinese spreadsheet saves as “Unicode 文本”. Lines may be of
 * different lengths. */
export function readDelimited(bytes: Uint8Array): SheetReading {
  const text = decodeDelimited(bytes);
  if (text === undefined) return faultReading({ kind: 'encoding' });
  const { separator, from } = findSeparator(text);
  const { rows } = parseDelimited(text.slice(from), separator);
  const cells = rows.flatMap((row, y) =>
    row.map((cell, x) => ({ row: y, column: x, text: unwrapped(cell) })),
  );
  return gridOf({
    cells,
    merges: [],
    hidden: nothingHidden,
    headRows: 0,
    others: [],
    isRounded: false,
    notes: [],
  });
}

/** A cell without the formula that keeps a spreadsheet from taking its digits for a number: ="0012". */
function unwrapped(cell: string): string {
  const [, inner] = /^="((?:[^"]|"")*)"$/u.exec(cell.trim()) ?? [];
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}
