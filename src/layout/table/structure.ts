import type { Table, TableCell } from '../../document/document.js';
import type { ElementId, Structure } from '../structure.js';

/** The elements that a table's texts belong to. */
export interface TableElements {
  readonly caption?: ElementId;
  readonly cellOf: (cell: TableCell) => ElementId;
}

/** Adds a table to the structure of an issue: caption, head and body, rows, cells, blank ones too. */
export function structureTable(table: Table, structure: Structure, part: ElementId): TableElements {
  const { caption, rows, headRows } = table;
  const whole = structure.add('table', part);
  const captionElement = caption ? structure.add('caption', whole) : undefined;
  const cells = new Map<TableCell, ElementId>();
  let group = whole;
  for (const [row, own] of rows.entries()) {
    if (row === 0 && headRows > 0) group = structure.add('tableHead', whole);
    else if (row === headRows) group = structure.add('tableBody', whole);
    const line = structure.add('tableRow', group);
    for (const cell of own) {
      const { colSpan, rowSpan } = cell;
      const isHead = row < headRows;
      cells.set(
        cell,
        structure.add(isHead ? 'headCell' : 'cell', line, {
          ...(isHead ? { scope: 'Column' } : {}),
          ...(colSpan > 1 ? { colSpan } : {}),
          ...(rowSpan > 1 ? { rowSpan } : {}),
        }),
      );
    }
  }
  return {
    ...(captionElement === undefined ? {} : { caption: captionElement }),
    cellOf: (cell) => cells.get(cell) ?? whole,
  };
}
