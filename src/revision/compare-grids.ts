import { type Grid, type GridCell, type GridRow, lineText } from '../manuscript/manuscript.js';
import { align } from './align.js';
import type { Alignable } from './alignable.js';
import { addedLine, type Deletions, keptLine, removedLine } from './compare-lines.js';
import type { RevisedCell, RevisedGrid, RevisedLine, RevisedRow } from './revision.js';

/** A table, and what became of it: row by row, in the rows cell by cell. */
export function keptGrid(before: Grid, after: Grid, deletions: Deletions): RevisedGrid {
  const columns = columnPairs(before, after);
  const steps = align(before.rows.map(rowItem), after.rows.map(rowItem));
  const rows = steps.flatMap((step): readonly RevisedRow[] => {
    const [old, now] = [before.rows[step.before ?? -1], after.rows[step.after ?? -1]];
    if (old && now) return [{ cells: keptCells(old, now, columns, deletions) }];
    return old ? [removedRow(old, deletions)] : now ? [addedRow(now)] : [];
  });
  const caption = captionOf(before, after, deletions);
  return { kind: 'grid', before, after, ...(caption ? { caption } : {}), rows };
}

export function addedGrid(after: Grid): RevisedGrid {
  const caption = after.caption ? { caption: addedLine(after.caption) } : {};
  return { kind: 'grid', after, ...caption, rows: after.rows.map(addedRow) };
}

export function removedGrid(before: Grid, deletions: Deletions): RevisedGrid {
  const caption = before.caption ? { caption: removedLine(before.caption, deletions) } : {};
  return { kind: 'grid', before, ...caption, rows: before.rows.map((row) => removedRow(row, deletions)) };
}

/** A caption as it was or is, with its changes; none if there never was one. */
export function captionOf(
  before: { readonly caption?: GridCell['line'] },
  after: { readonly caption?: GridCell['line'] },
  deletions: Deletions,
): RevisedLine | undefined {
  if (before.caption && after.caption) return keptLine(before.caption, after.caption);
  if (before.caption) return removedLine(before.caption, deletions);
  return after.caption && addedLine(after.caption);
}

function addedRow({ cells }: GridRow): RevisedRow {
  return { cells: cells.map(addedCell), change: 'added' };
}

function removedRow({ cells }: GridRow, deletions: Deletions): RevisedRow {
  return { cells: cells.map((cell) => removedCell(cell, deletions)), change: 'removed' };
}

function addedCell(after: GridCell): RevisedCell {
  return { after, line: addedLine(after.line) };
}

function removedCell(before: GridCell, deletions: Deletions): RevisedCell {
  return { before, line: removedLine(before.line, deletions) };
}

function rowItem({ cells, change }: GridRow): Alignable {
  const texts = cells.map(({ line }) => lineText(line));
  return {
    kind: 'row',
    key: texts.join('\u0001'),
    text: texts.join(' '),
    ...(change?.kind === 'inserted' ? { isAlone: true } : {}),
  };
}

/** The cells of a row, each with what it became: by their columns. */
function keptCells(
  before: GridRow,
  after: GridRow,
  columns: ReadonlyMap<number, number>,
  deletions: Deletions,
): readonly RevisedCell[] {
  const done: RevisedCell[] = [];
  let next = 0;
  for (const cell of before.cells) {
    const at = after.cells.findIndex(({ column }, i) => i >= next && column === columns.get(cell.column));
    const now = after.cells[at];
    if (!now) {
      done.push(removedCell(cell, deletions));
      continue;
    }
    done.push(...after.cells.slice(next, at).map(addedCell));
    done.push({ before: cell, after: now, line: keptLine(cell.line, now.line) });
    next = at + 1;
  }
  return [...done, ...after.cells.slice(next).map(addedCell)];
}

/** Which column became which. */
function columnPairs(before: Grid, after: Grid): ReadonlyMap<number, number> {
  const [olds, nows] = [columnItems(before), columnItems(after)];
  const pairs = align(olds, nows).flatMap((step): readonly (readonly [number, number])[] =>
    step.before === undefined || step.after === undefined ? [] : [[step.before, step.after]],
  );
  return new Map(pairs);
}

/** Each column by the texts of the cells that begin in it. */
function columnItems({ rows }: Grid): readonly Alignable[] {
  const texts: string[] = [];
  for (const { column, colSpan, line } of rows.flatMap(({ cells }) => cells)) {
    while (texts.length < column + colSpan) texts.push('');
    texts[column] += `${lineText(line)} `;
  }
  return texts.map((text) => ({ kind: 'column', key: text, text }));
}
