import { type GridCell, lineText } from '../../manuscript/manuscript.js';
import type { RevisedCell, RevisedGrid, RevisedRow } from '../../revision/revision.js';
import type { Paint } from '../report.js';
import { type Mark, marked, markedText, markOf, onOneLine, whoChanged } from './marked-text.js';

/** The changes of a table, a line a row or column: 云溪镇：面积〔删：1.2〕〔增：1.3〕，进度……; unchanged rows are left out. */
export function revisedTable(grid: RevisedGrid, paint: Paint): readonly string[] {
  const { before, after, caption, rows } = grid;
  const name = caption ? `表“${markedText(caption.segments, paint)}”` : '表';
  if (!before || !after) {
    const mark = after ? 'inserted' : 'deleted';
    return [
      paint(`〔${after ? '增' : '删'}一表，共${rows.length}行〕`, after ? 'hint' : 'error') +
        (caption ? name : ''),
      ...rows.map((row) => marked(mark, rowText(row), paint, undefined, '一行')),
    ];
  }
  const kept = rows.filter(({ change }) => !change);
  const [gone, come] = [wholeColumns(kept, 'after'), wholeColumns(kept, 'before')];
  const columns = [
    ...gone.map((cells) => columnLine('deleted', cells, paint)),
    ...come.map((cells) => columnLine('inserted', cells, paint)),
  ];
  const whole = new Set([...gone, ...come].flat());
  const headings = new Map(after.rows[0]?.cells.map(({ column, line }) => [column, lineText(line)]));
  const lines = rows.flatMap((row, i) => rowLine(row, i === 0, headings, whole, paint));
  const isCaptionChanged = caption?.segments.some((each) => markOf(each)) ?? false;
  if (!isCaptionChanged && columns.length === 0 && lines.length === 0) return [];
  return [`${name}：`, ...columns.map((each) => `　${each}`), ...lines.map((each) => `　${each}`)];
}

/** Columns of which every row that was kept lacks one side. */
function wholeColumns(
  rows: readonly RevisedRow[],
  lacking: 'before' | 'after',
): readonly (readonly RevisedCell[])[] {
  const other = lacking === 'before' ? 'after' : 'before';
  const columns = new Map<number, RevisedCell[]>();
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const at = cell[other]?.column;
    if (cell[lacking] || at === undefined) continue;
    const known = columns.get(at);
    if (known) known.push(cell);
    else columns.set(at, [cell]);
  }
  return [...columns.values()].filter((cells) => cells.length === rows.length && cells.length > 1);
}

function columnLine(mark: Mark, cells: readonly RevisedCell[], paint: Paint): string {
  return marked(mark, cells.map(cellText).join('｜'), paint, undefined, '一列');
}

function rowLine(
  row: RevisedRow,
  isFirst: boolean,
  headings: ReadonlyMap<number, string>,
  whole: ReadonlySet<RevisedCell>,
  paint: Paint,
): readonly string[] {
  const who = whoChanged(
    row.cells.flatMap(({ line }) => line.segments),
    paint,
  );
  if (row.change) {
    return [
      marked(row.change === 'added' ? 'inserted' : 'deleted', rowText(row), paint, undefined, '一行') + who,
    ];
  }
  const changed = row.cells.filter(
    (cell) => !whole.has(cell) && cell.line.segments.some((each) => markOf(each)),
  );
  if (changed.length === 0) return [];
  const [label] = row.cells;
  const shown = changed.map((cell) => {
    const heading = isFirst || cell === label ? '' : headingOf(cell.after ?? cell.before, headings);
    return heading + markedText(cell.line.segments, paint);
  });
  const isLabelled = label && !changed.includes(label) && cellText(label) !== '';
  const name = isFirst ? '表头：' : isLabelled ? `${onOneLine(cellText(label))}：` : '';
  return [name + shown.join('，') + who];
}

function headingOf(cell: GridCell | undefined, headings: ReadonlyMap<number, string>): string {
  return onOneLine(headings.get(cell?.column ?? -1) ?? '');
}

function rowText({ cells }: RevisedRow): string {
  return cells.map(cellText).join('｜');
}

function cellText({ before, after }: RevisedCell): string {
  const cell = after ?? before;
  return cell ? lineText(cell.line) : '';
}
