import type { Authorship, TrackedChange } from '../document/tracked-change.js';
import type { SourceText } from '../source/text.js';
import type { TextRole } from '../style/role.js';

/** An issue as it reads, in reading order, however it came about: composed of what units sent, or read back from a DOCX that people have
 * worked on. Two of them can be compared (`revision/`). */
export interface Manuscript {
  readonly parts: readonly Part[];
  /** Remarks in the margin, of people alone: what kuaibao put there itself is none of them. */
  readonly remarks: readonly Remark[];
}

/** The kinds of parts that an issue is read by. 要目 is none: it only repeats headlines. */
export type PartKind =
  /** 报头, down to the divider. */
  | 'masthead'
  /** 批示 on the issue as a whole. */
  | 'instructions'
  | 'editorsNote'
  /** 【工作动态】 */
  | 'section'
  /** An entry with its sub-section's heading, if it is the first under it. */
  | 'entry'
  /** The pages of an attachment's file. */
  | 'annex'
  /** 【河湖长制】 run in before briefs. */
  | 'subsection'
  | 'brief'
  | 'colophon'
  /** Text that stands in none of them: before the first, or where nobody can tell. */
  | 'loose';

/** A part of an issue. */
export interface Part {
  readonly kind: PartKind;
  /** Its anchor's name: the same in what was sent out and in what comes back (see `anchor.ts`). A loose part has none. */
  readonly anchor?: string;
  readonly pieces: readonly Piece[];
}

export type Piece = Line | Grid | Image;

/** A paragraph, a cell or a caption: a stretch of text that no other runs into. Masthead and colophon, whose lines hang on what has room on
 * them, are a line each, without white space. */
export interface Line {
  readonly kind: 'line';
  readonly runs: readonly LineRun[];
  /** The paragraph, cell or run of a composed issue that it was read from. */
  readonly node?: object;
  /** Who added or took away the paragraph as such, by tracked changes. One that was taken away has deleted runs alone. */
  readonly change?: TrackedChange;
  /** It stands behind the end of its part's anchor, where whoever adds a paragraph below the last one writes. */
  readonly isBehind?: true;
}

/** Characters of a line that are alike. */
export interface LineRun {
  readonly text: string;
  readonly isBold: boolean;
  /** Of a composed issue. */
  readonly role?: TextRole;
  /** Where it was written, where it was: brackets, labels and blanks that composing adds were not. */
  readonly source?: SourceText;
  /** Of an issue that comes back. A text that was deleted by a tracked change is here, but none of what the issue reads as. */
  readonly change?: TrackedChange;
}

/** A table. */
export interface Grid {
  readonly kind: 'grid';
  readonly caption?: Line;
  /** The cells that begin in each row, from left to right. */
  readonly rows: readonly GridRow[];
  readonly node?: object;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly change?: TrackedChange;
}

export interface GridCell {
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** All its paragraphs, parted by line feeds. */
  readonly line: Line;
}

/** A picture, and what stands below it. */
export interface Image {
  readonly kind: 'image';
  /** Digest of its bytes: SHA-256, hexadecimal. */
  readonly sha256: string;
  readonly caption?: Line;
  readonly node?: object;
}

/** A comment in a margin. */
export interface Remark {
  readonly by: Authorship;
  /** A line a paragraph. */
  readonly text: string;
  /** The part that it is about, by its place among the parts. */
  readonly part: number;
  /** The words that it is tied to; empty if it is tied to a place. */
  readonly quoted: string;
}

/** A line's text as it reads: without what was deleted by tracked changes. */
export function lineText({ runs }: Line): string {
  return runs.flatMap(({ text, change }) => (change?.kind === 'deleted' ? [] : [text])).join('');
}
