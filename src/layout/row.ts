import type { TextParagraph } from '../document/paragraph.js';
import type { LastLine } from './best-breaks.js';
import type { Bookmark } from './bookmark.js';
import type { Line } from './line.js';
import type { PageItem } from './page.js';
import type { ElementId } from './structure.js';
import type { TablePortion } from './table/portion.js';

/** A part of the running text that stands on whole rows of the grid: a line on one, a table or a picture on several. */
export type Row = LineRow | BlockRow;

/** The facts of a row that filling pages needs. */
interface RowFacts {
  /** A heading or a caption: never stands last on a page. */
  readonly keepWithNext: boolean;
  /** The first row of its paragraph. */
  readonly begins: boolean;
  /** Absent before the first section. */
  readonly part?: 'section';
  /** On the first row of a section, an entry, or a heading within it: its name, and how deep it stands. */
  readonly mark?: Bookmark;
  /** On the first line of 落款: the entry's id. */
  readonly signs?: string;
  /** It begins a new page. */
  readonly startsPage?: true;
}

/** One line on one row of the grid. */
export interface LineRow extends RowFacts {
  readonly kind: 'line';
  readonly line: Line;
  /** From the type area's left edge, pt. */
  readonly x: number;
  /** On each line of a paragraph that may be set otherwise. */
  readonly paragraph?: ParagraphSetting;
  /** On the last line of a headline in 要目, behind which the number of its page stands. */
  readonly contents?: ContentsLine;
}

/** A paragraph of the running text that can be set so that it ends otherwise. */
export interface ParagraphSetting {
  readonly source: TextParagraph;
  /** Undefined if a reader would see what that takes. */
  readonly endingIn: (wish: LastLine) => ParagraphRows | undefined;
}

/** The rows of a paragraph, and what it is noted as. */
export interface ParagraphRows {
  readonly rows: readonly LineRow[];
  readonly flowed: FlowedParagraph;
}

/** A line of 要目: which headline's, from 0, the structure's element and the link that the number is part of. */
export interface ContentsLine {
  readonly index: number;
  /** The headline's text, line by line. */
  readonly lines: readonly string[];
  readonly element: ElementId;
  readonly link: string;
}

/** Something on several rows of the grid that no line is broken in. */
export interface BlockRow extends RowFacts {
  readonly kind: 'block';
  /** In whole rows of the grid. */
  readonly height: number;
  /** Free lines, which are left out at a page's top. */
  readonly isGap?: true;
  /** Nothing else stands on its page, colophon and page number excepted. */
  readonly isAlone?: true;
  /** Its items, in reading order, where its upper left corner comes to stand; pt from the paper's. */
  readonly itemsAt: (left: number, top: number) => readonly PageItem[];
  /** The part of a table that it is. */
  readonly table?: TablePortion;
  /** Parts it where a page ends: the first part takes at most `room` rows. Undefined if nothing of it stands in so few. */
  readonly split?: (room: number) => readonly [BlockRow, BlockRow] | undefined;
}

/** Rows of the grid that a row takes. */
export function heightOf(row: Row): number {
  return row.kind === 'line' ? 1 : row.height;
}

/** Rows of the grid that some rows take together. */
export function heightOfAll(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + heightOf(row), 0);
}

/** Free lines of the grid between two parts of the text, gone where a page begins with them. */
export function gapRow(height: number, keepWithNext: boolean): BlockRow {
  return { kind: 'block', height, isGap: true, keepWithNext, begins: false, itemsAt: () => [] };
}

/** A paragraph of the running text, as set. */
export interface FlowedParagraph {
  readonly source: TextParagraph;
  readonly lines: readonly Line[];
  /** Where its lines begin and end, if not where those of the text do. */
  readonly indents?: Indents;
}

/** Indents of a paragraph's lines from the edges of the type area, in characters of the grid. */
export interface Indents {
  /** Of the first line, and of those below it. */
  readonly first: number;
  readonly others: number;
  readonly right: number;
}
