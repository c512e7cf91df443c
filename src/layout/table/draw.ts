import { mmToPt } from '../../style/length.js';
import type { Style } from '../../style/style.js';
import { glyphRuns } from '../glyph-runs.js';
import type { GlyphRun, PageItem } from '../page.js';
import { baselineIn } from '../setting.js';
import type { PlacedCellLine } from './cell-lines.js';
import { linesAbove, rowsOn, type TablePortion } from './portion.js';
import { type CellKey, tableRules } from './rules.js';
import type { SetCell, SetRow } from './set-row.js';
import type { SetTable } from './set-table.js';

/** Draws a part of a table with its upper left corner at a place on the paper, pt: its texts in reading order, then its rules. */
export function drawPortion(
  portion: TablePortion,
  left: number,
  top: number,
  style: Style,
): readonly PageItem[] {
  const { table, from } = portion;
  const { third } = table;
  const lineAt = ({ line, x }: PlacedCellLine, row: number, size: number): readonly GlyphRun[] =>
    glyphRuns(line, { x: left + x, baseline: baselineIn(top + 3 * row * third, 3 * third, size) });
  const isFirst = from === 0;
  const head = isFirst ? (table.head?.lines ?? []) : [];
  const above = head.flatMap((each) => lineAt(each, each.row, each.line.atoms[0]?.size ?? third));
  const captionLines = isFirst ? table.caption : [];
  const first = linesAbove(portion) - captionLines.length;
  const caption = captionLines.flatMap((each, i) => lineAt(each, first + i, style.text.caption.size));
  const rows = rowsOn(portion);
  const ys = edgesFrom(
    top + 3 * linesAbove(portion) * third,
    rows.map(({ height }) => height * third),
  );
  const xs = edgesFrom(left, table.plan.widths);
  const placed = placedCells(rows);
  const texts = placed.flatMap(({ cell, row, end }) => {
    const items = cellItems(cell, table, xs[cell.column] ?? left, ys[row] ?? top, ys[end] ?? top);
    const isAgain = from > 0 && row < table.headRows;
    return isAgain ? items.map(withoutElement) : items;
  });
  const rules = tableRules(
    { xs, ys, keys: keysOf(rows.length, table.plan.widths.length, placed) },
    { outer: mmToPt(style.table.outerRule), inner: mmToPt(style.table.innerRule) },
  );
  return [...above, ...caption, ...texts, ...rules];
}

/** A cell among the rows of a page, from row `row` to before `end`. */
interface PlacedCell {
  readonly cell: SetCell;
  readonly row: number;
  readonly end: number;
}

function placedCells(rows: readonly SetRow[]): readonly PlacedCell[] {
  return rows.flatMap(({ cells, index }, row) =>
    cells.map((cell): PlacedCell => {
      let end = row + 1;
      // A part of a row that is torn has its own part of the text.
      const isTorn = rows[end]?.index === index;
      while (!isTorn && end < rows.length && (rows[end]?.index ?? 0) < index + cell.rowSpan) end++;
      return { cell, row, end };
    }),
  );
}

/** The key of the cell that covers each place; of one from an earlier page, that of its column. */
function keysOf(
  rowCount: number,
  columns: number,
  placed: readonly PlacedCell[],
): readonly (readonly CellKey[])[] {
  const keys = Array.from({ length: rowCount }, () => new Array<CellKey>(columns).fill(undefined));
  for (const [i, { cell, row, end }] of placed.entries())
    for (let y = row; y < end; y++)
      for (let x = cell.column; x < cell.column + cell.colSpan; x++) {
        const line = keys[y];
        if (line) line[x] = String(i);
      }
  return keys.map((line) => line.map((key, column) => key ?? `open ${column}`));
}

function cellItems(
  { lines }: SetCell,
  { leading, plan }: SetTable,
  left: number,
  top: number,
  bottom: number,
): readonly GlyphRun[] {
  const start = top + (bottom - top - lines.length * leading) / 2;
  return lines.flatMap(({ line, x }, i) =>
    glyphRuns(line, { x: left + x, baseline: baselineIn(start + i * leading, leading, plan.size) }),
  );
}

/** Parts that stand on the page again furnish it only. */
function withoutElement({ element: _, ...run }: GlyphRun): GlyphRun {
  return run;
}

function edgesFrom(start: number, lengths: readonly number[]): readonly number[] {
  const edges = [start];
  for (const length of lengths) edges.push((edges.at(-1) ?? start) + length);
  return edges;
}
