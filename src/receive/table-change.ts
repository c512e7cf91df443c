import type { Authorship } from '../document/tracked-change.js';
import { type GridCell, lineText } from '../manuscript/manuscript.js';
import { isChangedLine } from '../revision/changed-line.js';
import type { RevisedCell, RevisedGrid, RevisedRow } from '../revision/revision.js';
import { sliceText } from '../source/text.js';
import { readRow, type WrittenRow } from '../submission/table-row.js';
import { distinctAuthors } from './document-changes.js';
import { type FieldEdit, lineAround, type ToldChange, type Unplaced, withoutLines } from './field-edit.js';
import type { FieldText } from './field-text.js';
import { type Ink, inked, textOfInk } from './ink.js';
import { changesOfLine, type SpotFinder } from './line-change.js';

/** The changes of a table. */
export interface TableChange {
  readonly field?: FieldText;
  /** Where the table's lines end in that value's text. */
  readonly end?: number;
  readonly edits: readonly FieldEdit[];
  readonly told: readonly ToldChange[];
  readonly unplaced: readonly Unplaced[];
}

/** A row as it is written. */
interface RowLine {
  readonly from: number;
  readonly to: number;
  readonly written: WrittenRow;
}

const elsewhere = '表格的内容在另外的文件里，请在那个文件里改';

/** Carries the changes of a table that stands in a body into its lines; of one that comes from a file nothing can be carried. */
export function changesOfTable(grid: RevisedGrid, find: SpotFinder): TableChange {
  const isChanged = grid.rows.some((row) => row.change || row.cells.some(isChangedCell));
  const lines = linesOf(grid, find);
  if (!lines) {
    return {
      edits: [],
      told: [],
      unplaced: isChanged
        ? [
            {
              before: textOfGrid(grid, 'before'),
              after: textOfGrid(grid, 'after'),
              reason: elsewhere,
              by: [],
            },
          ]
        : [],
    };
  }
  const { field, rows } = lines;
  const end = rows.at(-1)?.to ?? 0;
  if (!isChanged) return { field, end, edits: [], told: [], unplaced: [] };
  const edits = hasOtherColumns(grid) ? [rewritten(grid, rows)] : rowEdits(grid, rows, find, field);
  return { field, end, edits, told: toldOf(grid, field, rows), unplaced: [] };
}

function isChangedCell({ before, after, line }: RevisedCell): boolean {
  return !before || !after || isChangedLine(line);
}

function hasOtherColumns({ rows }: RevisedGrid): boolean {
  return rows.some(
    ({ change, cells }) => change === undefined && cells.some(({ before, after }) => !before || !after),
  );
}

/** The lines of the body that the table's rows stand on. */
function linesOf(
  { before }: RevisedGrid,
  find: SpotFinder,
): { readonly field: FieldText; readonly rows: readonly RowLine[] } | undefined {
  const runs = before?.rows.flatMap(({ cells }) => cells.flatMap(({ line }) => line.runs)) ?? [];
  const spots = runs.flatMap(({ source }) => {
    const first = source?.segments[0];
    const spot = source && first && find(source.span.file, first.source);
    return spot ? [spot] : [];
  });
  const [spot] = spots;
  if (!before || !spot || spots.some(({ field }) => field !== spot.field)) return undefined;
  const { field } = spot;
  const { text } = field.text;
  const rowAt = (at: number): RowLine | undefined => {
    const { start, end } = lineAround(text, at);
    const written = readRow(sliceText(field.text, start, end));
    return written && { from: start, to: end, written };
  };
  const found: RowLine[] = [];
  for (let row = rowAt(spot.at); row; row = row.from > 0 ? rowAt(row.from - 1) : undefined)
    found.unshift(row);
  for (let last = found.at(-1); last && last.to < text.length; last = found.at(-1)) {
    const row = rowAt(last.to + 1);
    if (!row) break;
    found.push(row);
  }
  const rows = found.filter(({ written }) => !written.isDivider);
  return rows.length === before.rows.length ? { field, rows } : undefined;
}

/** Changes row by row: cells in their places, rows as lines. */
function rowEdits(
  grid: RevisedGrid,
  rows: readonly RowLine[],
  find: SpotFinder,
  { text: { text } }: FieldText,
): readonly FieldEdit[] {
  const edits: FieldEdit[] = [];
  let at = 0;
  for (const row of grid.rows) {
    const line = rows[at];
    if (row.change === 'added') {
      const above = rows[at - 1];
      const model = above ?? line;
      if (!model) continue;
      const ink = inked(rowText(model.written, addedTexts(row, model.written)));
      edits.push(
        above
          ? { from: above.to, to: above.to, lead: '\n', ink }
          : { from: model.from, to: model.from, ink, trail: '\n' },
      );
      continue;
    }
    at++;
    if (!line) continue;
    if (row.change === 'removed') edits.push(withoutLines(text, line.from, line.to));
    else edits.push(...cellEdits(row, line, find));
  }
  return edits;
}

function cellEdits({ cells }: RevisedRow, line: RowLine, find: SpotFinder): readonly FieldEdit[] {
  const changed = cells.filter(isChangedCell);
  if (changed.length === 0) return [];
  const edits = changed.map(({ before, after, line: revised }): FieldEdit | undefined => {
    if (!before || !after) return undefined;
    const { ranges } = changesOfLine(revised, { before: before.line, after: after.line }, find);
    const [range, other] = ranges;
    return range && !other ? { from: range.from, to: range.to, ink: inCell(range.ink) } : undefined;
  });
  if (edits.every((edit) => edit !== undefined)) return edits.filter((edit) => edit !== undefined);
  // A cell that was blank has no place of its own: the row is written anew.
  const texts = line.written.cells.map(
    (cell, column) => cells.find(({ after }) => after?.column === column)?.after?.line ?? cell.text,
  );
  const written = texts.map((each) => (typeof each === 'string' ? each : escaped(lineText(each))));
  return [{ from: line.from, to: line.to, ink: inked(rowText(line.written, written)) }];
}

/** A cell's text as it is written between bars. */
function inCell(ink: Ink): Ink {
  return ink.flatMap(({ unit, isBold }) => {
    if (unit === '\n') return [{ unit: ' ', isBold }];
    return unit === '|' || unit === '｜'
      ? [
          { unit: '\\', isBold },
          { unit, isBold },
        ]
      : [{ unit, isBold }];
  });
}

function escaped(text: string): string {
  const written = textOfInk(inCell(inked(text)));
  return /^[\^<＾＜]$/u.test(written) ? `\\${written}` : written;
}

function addedTexts({ cells }: RevisedRow, model: WrittenRow): readonly string[] {
  const texts = model.cells.map(() => '');
  for (const { after } of cells) if (after) fill(texts, after);
  return texts;
}

function fill(texts: string[], { column, colSpan, line }: GridCell): void {
  texts[column] = escaped(lineText(line).trim());
  for (let i = 1; i < colSpan; i++) texts[column + i] = '<';
}

/** A row in the manner of another. */
function rowText(
  { parting, isOpened }: Pick<WrittenRow, 'parting' | 'isOpened'>,
  texts: readonly string[],
): string {
  if (parting === 'tabs') return texts.join('\t');
  const bar = parting === 'bars' ? '|' : '｜';
  const row = texts.join(` ${bar} `);
  return isOpened ? `${bar} ${row} ${bar}` : row;
}

/** All lines of a table anew, where columns came or went. */
function rewritten({ after }: RevisedGrid, rows: readonly RowLine[]): FieldEdit {
  const [first] = rows;
  const from = first?.from ?? 0;
  const to = rows.at(-1)?.to ?? from;
  if (!after || !first) return { from, to: from, ink: [] };
  const columns = Math.max(
    ...after.rows.flatMap(({ cells }) => cells.map(({ column, colSpan }) => column + colSpan)),
  );
  const texts = after.rows.map(() => Array.from({ length: columns }, () => ''));
  for (const [r, { cells }] of after.rows.entries()) {
    for (const cell of cells) {
      const own = texts[r];
      if (own) fill(own, cell);
      for (let down = 1; down < cell.rowSpan; down++) {
        const below = texts[r + down];
        if (!below) continue;
        below[cell.column] = '^';
        for (let i = 1; i < cell.colSpan; i++) below[cell.column + i] = '<';
      }
    }
  }
  return { from, to, ink: inked(texts.map((row) => rowText(first.written, row)).join('\n')) };
}

function toldOf(grid: RevisedGrid, field: FieldText, rows: readonly RowLine[]): readonly ToldChange[] {
  let at = 0;
  return grid.rows.flatMap((row): readonly ToldChange[] => {
    const line = rows[Math.min(at, rows.length - 1)];
    if (row.change !== 'added') at++;
    const place = { kind: 'table', field, at: line?.from ?? 0 } as const;
    if (row.change) {
      const text = row.cells.map(({ before, after }) => textOfCell(after ?? before)).join('｜');
      const isAdded = row.change === 'added';
      return [
        { ...place, before: isAdded ? '' : text, after: isAdded ? text : '', by: authorsOf(row.cells) },
      ];
    }
    return row.cells.filter(isChangedCell).map((cell) => ({
      ...place,
      before: textOfCell(cell.before),
      after: textOfCell(cell.after),
      by: authorsOf([cell]),
    }));
  });
}

function textOfCell(cell: GridCell | undefined): string {
  return cell ? lineText(cell.line) : '';
}

function authorsOf(cells: readonly RevisedCell[]): readonly Authorship[] {
  return distinctAuthors(cells.flatMap(({ line }) => line.segments.flatMap(({ by }) => (by ? [by] : []))));
}

function textOfGrid(grid: RevisedGrid, side: 'before' | 'after'): string {
  const rows = grid[side]?.rows ?? [];
  return rows.map(({ cells }) => cells.map(textOfCell).join('｜')).join('\n');
}
