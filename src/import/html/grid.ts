import type { OriginalCell } from '../original.js';
import { attribute, type HtmlElement, isElement } from './tree.js';

/** A table's rows of cells as they stand in the file, parts of it taken away. */
export function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/u.test(child.tagName) ? rowsOf(child) : [];
  });
}

export function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => /^t[dh]$/u.test(tagName));
}

/** A table may have so many columns, and so many places in all. */
const mostColumns = 100;
const mostPlaces = 100_000;

/** The grid of a table: a cell that takes several places stands in the first, the others continue it. Undefined if it is larger than any
 * that a bulletin could print. */
export function gridOf(
  rows: readonly HtmlElement[],
  textOf: (cell: HtmlElement) => string,
): readonly (readonly OriginalCell[])[] | undefined {
  const grid: (OriginalCell | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (grid[at]?.[column]) column++;
      const width = spanOf(cell, 'colspan');
      const height = Math.min(spanOf(cell, 'rowspan'), rows.length - at);
      if (column + width > mostColumns || rows.length * mostColumns > mostPlaces) return undefined;
      for (let down = 0; down < height; down++)
        for (let right = 0; right < width; right++) {
          const line = grid[at + down];
          if (line) line[column + right] ??= placeOf(down, right, cell, textOf);
        }
      column += width;
    }
  }
  const columns = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? { text: '' }));
}

function placeOf(
  down: number,
  right: number,
  cell: HtmlElement,
  textOf: (cell: HtmlElement) => string,
): OriginalCell {
  if (right > 0) return { text: '', joins: 'left' };
  return down > 0 ? { text: '', joins: 'above' } : { text: textOf(cell) };
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const [, digits] = /^\s*(\d{1,5})/u.exec(attribute(cell, name)) ?? [];
  return Math.max(1, Number(digits ?? 1));
}
