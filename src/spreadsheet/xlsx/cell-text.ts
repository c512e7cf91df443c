import { dateToSerial } from 'numfmt';
import type { PlacedText } from '../grid-of.js';
import type { SheetNote } from '../sheet-grid.js';
import { numberText, type ShownNumber } from './number-text.js';
import { referenceTo } from './reference.js';
import type { RawCell, SheetPart } from './sheet-part.js';
import type { Styles } from './styles.js';

/** The parts of a workbook that tell what its cells show. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly isFrom1904: boolean;
}

/** The cells of a sheet as they are seen, and what is to be said of them. */
export interface ShownCells {
  readonly cells: readonly PlacedText[];
  readonly isRounded: boolean;
  readonly notes: readonly SheetNote[];
}

/** The part of a column's width, in digits, that is margin. */
const margin = 0.7;

/** The texts that the cells of a sheet show. */
export function shownCells(part: SheetPart, context: CellContext): ShownCells {
  const merged = new Set(part.merges.map(referenceTo));
  const shown = part.cells.map((cell) => {
    // A merged cell has the room of several columns.
    const room = merged.has(referenceTo(cell))
      ? Number.POSITIVE_INFINITY
      : Math.floor(part.columns.width(cell.column) - margin);
    return { cell, ...shownText(cell, context, room) };
  });
  const uncalculated = part.cells.filter(
    ({ hasFormula, value, type }) => hasFormula && value === '' && type !== 'str',
  );
  const errors = part.cells.filter(({ type }) => type === 'e');
  const [first] = errors;
  return {
    cells: shown.map(({ cell: { row, column }, text }) => ({ row, column, text })),
    isRounded: shown.some(({ isRounded }) => isRounded),
    notes: [
      ...(uncalculated.length > 0
        ? [{ kind: 'uncalculated', cells: uncalculated.map(referenceTo) } as const]
        : []),
      ...(first ? [{ kind: 'errors', cells: errors.map(referenceTo), shown: first.value } as const] : []),
    ],
  };
}

function shownText({ type, value, style }: RawCell, context: CellContext, room: number): ShownNumber {
  const plain = (text: string): ShownNumber => ({ text, isRounded: false });
  const code = context.styles[style] ?? 'General';
  switch (type) {
    case 's':
      return plain(context.strings[Number(value)] ?? '');
    case 'b':
      return plain(value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
    case 'd':
      return dateText(value, code, room);
    case 'n': {
      const number = Number(value);
      if (value.trim() === '' || Number.isNaN(number)) return plain(value);
      return numberText(number, code, { isFrom1904: context.isFrom1904, room });
    }
    default:
      return plain(value);
  }
}

/** A day and time in ISO 8601, by the cell's format if that is one of dates. */
function dateText(value: string, code: string, room: number): ShownNumber {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/u.exec(value) ?? [];
  const serial = dateToSerial([year, month, day, hour ?? 0, minute ?? 0, second ?? 0].map(Number));
  if (year === undefined || serial === undefined || code === 'General')
    return { text: value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, ''), isRounded: false };
  return numberText(serial, code, { isFrom1904: false, room });
}
