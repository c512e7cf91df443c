import { type SourceText, sliceText } from '../source/text.js';
import { type BodyParagraph, readParagraph } from './paragraph.js';
import type { Alignment, GridPlace, TableGrid } from './table-grid.js';
import { joinPlaces, type PlaceUse } from './table-join.js';
import type { WrittenRow } from './table-row.js';

/** Lines of a body that are a table. */
export interface TableBlock {
  readonly kind: 'table';
  /** The line above it: 表1　各镇夏粮收购进度 */
  readonly caption?: BodyParagraph;
  readonly grid: TableGrid;
  /** Where it was written, its caption not counted. */
  readonly lines: SourceText;
  readonly faults: readonly TableFault[];
}

/** A slip in a table. */
export type TableFault =
  /** A row that has more or fewer cells than the first. */
  | {
      readonly kind: 'raggedRow';
      readonly place: SourceText;
      readonly cells: number;
      readonly expected: number;
    }
  /** A cell that was to be joined with one that is not there. */
  | { readonly kind: 'loneJoin'; readonly place: SourceText }
  /** A `**` without a partner in its cell. */
  | { readonly kind: 'unclosedStrong'; readonly place: SourceText };

/** A table's title, which stands above it. */
const captionForm =
  /^(?:附?表\s*[0-9０-９一二三四五六七八九十]{0,3}(?:[-—－.．][0-9０-９]{1,2})?\s*[:：]|附?表\s*[0-9０-９一二三四五六七八九十]{1,3}(?:[-—－.．][0-9０-９]{1,2})?[\s\u3000])\s*\S/u;

/** Whether a line may be a table's caption. */
export function isCaption({ text: { text } }: BodyParagraph): boolean {
  return text.length <= 80 && captionForm.test(text) && !/[。；，]$/u.test(text);
}

/** Reads rows, which stand on `lines`: what is joined, what the head is, how columns are aligned. Short rows are filled up with blank cells. */
export function readTable(
  written: readonly WrittenRow[],
  lines: SourceText,
  caption?: BodyParagraph,
): TableBlock {
  const { rows, headRows, dividers } = withoutDividers(written);
  const columns = filledColumns(rows);
  const expected = rows[0]?.cells.length ?? 0;
  const cells = rows.map((row) => Array.from({ length: columns }, (_, column) => cellOf(row, column)));
  const { spans, lone } = joinPlaces(
    cells.map((row) => row.map(({ use }) => use)),
    headRows,
  );
  const isRagged = (row: WrittenRow): boolean => row.cells.length !== expected;
  const grid = spans.map((row, r) =>
    row.map((span, c): GridPlace => {
      const cell = cells[r]?.[c];
      if (!span || !cell) return { kind: 'covered' };
      return {
        kind: 'cell',
        text: cell.text,
        ...(cell.strong.length > 0 ? { strong: cell.strong } : {}),
        ...span,
      };
    }),
  );
  return {
    kind: 'table',
    ...(caption ? { caption } : {}),
    lines,
    grid: { rows: grid, headRows, ...alignmentsOf(dividers, columns) },
    faults: [
      ...rows
        .filter(isRagged)
        .map(
          (row): TableFault => ({ kind: 'raggedRow', place: row.line, cells: row.cells.length, expected }),
        ),
      ...lone.flatMap(({ row, column }): readonly TableFault[] => {
        const place = rows[row]?.cells[column];
        return place ? [{ kind: 'loneJoin', place }] : [];
      }),
      ...cells
        .flat()
        .flatMap(({ unclosed }): readonly TableFault[] =>
          unclosed ? [{ kind: 'unclosedStrong', place: unclosed }] : [],
        ),
    ],
  };
}

/** The rows with text; the head ends at the first divider below one, or else below the first row. */
function withoutDividers(written: readonly WrittenRow[]): {
  readonly rows: readonly WrittenRow[];
  readonly headRows: number;
  readonly dividers: readonly WrittenRow[];
} {
  const rows = written.filter(({ isDivider }) => !isDivider);
  const dividers = written.filter(({ isDivider }) => isDivider);
  const firstRow = written.findIndex(({ isDivider }) => !isDivider);
  const divider = written.findIndex(({ isDivider }, i) => isDivider && i > firstRow);
  if (divider >= 0 && divider < written.length - 1) return { rows, dividers, headRows: divider - firstRow };
  // A line drawn above all rows and none below the head: a table without one.
  const headRows = firstRow > 0 && divider < 0 ? 0 : 1;
  return { rows, dividers, headRows };
}

/** Columns without those at the right that nothing stands in, as Excel pastes them. */
function filledColumns(rows: readonly WrittenRow[]): number {
  const widths = rows.map(({ cells }) => cells.findLastIndex(({ text }) => text !== '') + 1);
  return Math.max(1, ...widths);
}

interface WrittenCell {
  readonly use: PlaceUse;
  readonly text: SourceText;
  readonly strong: BodyParagraph['strong'];
  readonly unclosed?: SourceText;
}

function cellOf({ cells, line }: WrittenRow, column: number): WrittenCell {
  const written = cells[column] ?? sliceText(line, line.text.length, line.text.length);
  const use = useOf(written);
  const blank: WrittenCell = { use, text: sliceText(written, 0, 0), strong: [] };
  const read = use === 'own' ? readParagraph(written) : undefined;
  return read ? { use, ...read } : blank;
}

/** `^` and `<`, full-width ones too; behind a backslash they are texts. */
function useOf({ text, span }: SourceText): PlaceUse {
  if (text.length !== 1 || span.file.text[span.start - 1] === '\\') return 'own';
  if (text === '^' || text === '＾') return 'up';
  return text === '<' || text === '＜' ? 'left' : 'own';
}

/** By the colons of the last divider that has some: :--, --:, :--: */
function alignmentsOf(
  dividers: readonly WrittenRow[],
  columns: number,
): { readonly alignments?: readonly (Alignment | undefined)[] } {
  const divider = dividers.findLast(({ cells }) => cells.some(({ text }) => /[:：]/u.test(text)));
  if (!divider) return {};
  const alignments = Array.from({ length: columns }, (_, i): Alignment | undefined => {
    const text = divider.cells[i]?.text ?? '';
    const isLeft = /^[:：]/u.test(text);
    const isRight = /[:：]$/u.test(text);
    if (isLeft && isRight) return 'centre';
    return isRight ? 'right' : isLeft ? 'left' : undefined;
  });
  return { alignments };
}
