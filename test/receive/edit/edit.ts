import type { Hand } from './hand.js';
import type { Sheet } from './place.js';

/** Something that a person does to a DOCX in a word processor, and how it reads then. */
export interface Made {
  /** The words that it is done at. */
  readonly where: string;
  /** Texts of all lines, as the edited DOCX reads with all changes accepted. */
  readonly expected: readonly string[];
  /** How a compile of the changed YAML reads instead, where the form has it otherwise, and why. */
  readonly printed?: { readonly lines: readonly string[]; readonly because: Exception };
  /** The change may have no place in the YAML: then it is told, and nothing is changed. */
  readonly mayBeTold?: true;
  /** It is of a table, which may lie in a file beside the submission: then it is told. */
  readonly isOfTable?: true;
  /** Word alone leaves it so: LibreOffice makes text of it. */
  readonly isOfWord?: true;
  /** Words that are to be bold, or not. */
  readonly bold?: {
    readonly line: number;
    readonly from: number;
    readonly to: number;
    readonly isBold: boolean;
  };
  /** Words of a comment that was written. */
  readonly comment?: string;
  /** The submissions whose text it is, by the tags of their controls; absent: it is of none, or of several. */
  readonly tag?: string;
  /** It says where a submission stands, or which: the sheet may say it. */
  readonly touchesOrder?: true;
}

/** Documented differences of what is printed from what was edited. */
export type Exception =
  /** The unit's bracket stands behind the last paragraph, also behind one that was added below it. */
  | 'contributorLast'
  /** A section without a submission has no heading. */
  | 'emptySection'
  /** A section has its headlines on lines of their own, or running in. */
  | 'headlineForm'
  /** An attachment's name stands in the list and over its pages. */
  | 'attachmentTwice'
  /** Where no other day is given, an issue is printed and its texts are signed on its own. */
  | 'dateFollows';

/** A number from 0 to below a limit: what is chosen, case by case. */
export type Pick = (below: number) => number;

/** Does something of its kind somewhere in the document; nothing if there is no place for it. */
export type Maker = (sheet: Sheet, hand: Hand, pick: Pick) => Made | undefined;

export function picked<T>(pick: Pick, from: readonly T[]): T | undefined {
  return from.length === 0 ? undefined : from[pick(from.length)];
}

export function textsOf({ lines }: Sheet): readonly string[] {
  return lines.map(({ text }) => text);
}

/** Texts with one line replaced by others. */
export function withLine(
  texts: readonly string[],
  line: number,
  ...others: readonly string[]
): readonly string[] {
  return texts.toSpliced(line, 1, ...others);
}

/** A text with characters replaced. */
export function spliced(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

/** An edit that is printed otherwise than edited, if it is. */
export function printedAs(made: Made, lines: readonly string[], because: Exception): Made {
  const isSame = lines.join('\n') === made.expected.join('\n');
  return isSame ? made : { ...made, printed: { lines, because } };
}
