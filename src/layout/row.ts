import type { TextParagraph } from '../document/paragraph.js';
import type { Line } from './line.js';

/** One line on one row of the grid. */
export interface Row {
  readonly line: Line;
  /** From the type area's left edge, pt. */
  readonly x: number;
  /** A heading: never stands last on a page. */
  readonly keepWithNext: boolean;
  /** The first row of its paragraph. */
  readonly begins: boolean;
  /** Absent before the first section. */
  readonly part?: 'section';
  /** On the first row of a section or an entry: its name, and how deep it stands. */
  readonly mark?: Bookmark;
}

/** A place that readers jump to. */
export interface Bookmark {
  readonly title: string;
  readonly level: 'section' | 'entry';
}

/** A paragraph of the running text, as set. */
export interface FlowedParagraph {
  readonly source: TextParagraph;
  readonly lines: readonly Line[];
  /** By how much it was set tighter or looser as a whole, in pt a character. */
  readonly extra: number;
}
