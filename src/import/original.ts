import type { Code, Severity } from '../fault/severity.js';

/** A kind of file that units send, told by its content and never by its name. */
export type OriginalKind =
  | 'docx'
  | 'doc'
  /** Flat XML of Word 2003, or a package of Office Open XML in one file. */
  | 'wordXml'
  | 'text'
  | 'markdown'
  | 'html'
  | 'mail'
  | 'workbook'
  | 'picture'
  /** A kind that is not read: one finding says why, and there are no blocks. */
  | 'other';

/** A file as it was sent, read without a guess at its meaning. Every character of it that a person sees is in `blocks`, or
 * in the text of a finding. */
export interface Original {
  /** The file's name, or that of the attachment, without folders. */
  readonly name: string;
  readonly kind: OriginalKind;
  readonly blocks: readonly OriginalBlock[];
  /** The page that its last section is set on, where it has pages. */
  readonly page?: OriginalPage;
  /** The head of a mail. */
  readonly mail?: { readonly sender: string; readonly subject: string; readonly date?: string };
  readonly findings: readonly ImportFinding[];
}

/** The page of a document, in mm. */
export interface OriginalPage {
  readonly topMargin: number;
  readonly leftMargin: number;
  /** From line to line, where the page has a grid. */
  readonly linePitch?: number;
}

/** A block of an original, in reading order. */
export type OriginalBlock = OriginalParagraph | OriginalTable | OriginalPicture;

export interface OriginalParagraph {
  readonly kind: 'paragraph';
  /** Its text with its automatic number, revisions taken as accepted; a soft return is a line feed, a tab a tab. */
  readonly text: string;
  /** The start of `text` that Word counted by itself: 一、 */
  readonly number?: string;
  /** The level of a heading's style or outline, from 1. */
  readonly level?: number;
  readonly align?: 'left' | 'centre' | 'right';
  /** Whether all of it is bold. */
  readonly isBold?: boolean;
  /** The size of most of it, in pt. */
  readonly size?: number;
  readonly place: OriginalPlace;
}

export interface OriginalTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly OriginalCell[])[];
  /** The number of rows that are marked as its head. */
  readonly headRows: number;
  readonly place: OriginalPlace;
}

/** A cell of a table's grid; each row has one for each column. */
export interface OriginalCell {
  /** Its paragraphs, parted by line feeds. */
  readonly text: string;
  /** Whether it only continues the cell to its left, or the one above; then its text is empty. */
  readonly joins?: 'left' | 'above';
}

export interface OriginalPicture {
  readonly kind: 'picture';
  readonly bytes: Uint8Array;
  /** The ending of its name, lower case: jpeg, png, wmf. */
  readonly ending: string;
  /** The text that its author gave in place of it. */
  readonly description: string;
  /** How wide it is shown, in mm, where the document says so. */
  readonly width?: number;
  readonly place: OriginalPlace;
}

/** A place in an original, as a person finds it there; all numbers from 1. */
export type OriginalPlace =
  | { readonly kind: 'whole' }
  /** A paragraph of a document's body, or a line of a text. */
  | { readonly kind: 'paragraph' | 'line'; readonly number: number }
  /** A table of a document, or a row of a workbook's sheet. */
  | { readonly kind: 'table'; readonly number: number; readonly row?: number }
  | { readonly kind: 'row'; readonly sheet: string; readonly number: number };

/** Something that a reader found in an original: what could not be placed, what was taken as accepted, what was mended. */
export interface ImportFinding {
  readonly severity: Severity;
  /** `import/…` in English. */
  readonly code: ImportCode;
  /** One Chinese sentence. */
  readonly message: string;
  readonly hint?: string;
  readonly place: OriginalPlace;
}

/** The codes of what is told of an original. */
export type ImportCode = Extract<Code, `import/${string}`>;

/** Limits to what is read of one file. */
export interface ImportLimits {
  /** The most bytes that a file may have. */
  readonly fileBytes: number;
  /** The most bytes that its parts may have when they are inflated, together. */
  readonly inflatedBytes: number;
}

/** Reads a file's bytes: the original, or originals of a mail with attachments, and if it can't be read at all, a finding alone. */
export type OriginalReader = (
  name: string,
  bytes: Uint8Array,
  limits: ImportLimits,
) => Promise<readonly Original[]>;
