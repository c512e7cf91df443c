import type { Authorship } from '../document/tracked-change.js';

/** The outcome of receiving a DOCX that people have worked on. */
export interface Received {
  /** As printed: 第127期. */
  readonly issue: string;
  /** The issue's folder, as shown. */
  readonly folder: string;
  /** The side that it was compared with: the inputs that it was made of, or those of today where the others were not kept. */
  readonly base: 'sent' | 'today';
  /** Changes that go into the YAML, in reading order. */
  readonly changes: readonly CarriedChange[];
  /** Values that were changed on both sides where they meet, in reading order; numbered from 1 in this order. */
  readonly conflicts: readonly Conflict[];
  /** Changes that have no place in the YAML: nothing of them is written, all of it is told. */
  readonly left: readonly Leftover[];
  /** Remarks of people, in reading order, and whether they were written beside their text. */
  readonly remarks: readonly ReceivedRemark[];
  /** The files that change, by path as shown, with their new text. Without a decision on them, conflicts leave today's text as it is. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Whether they have been written. */
  readonly isWritten: boolean;
  /** The DOCX lies where the issue's own output does: the next compile would take its place. */
  readonly isInPlace: boolean;
}

/** A place in an office's YAML: a file and what a person would look for in it. */
export interface FieldPlace {
  /** As shown: issues/0127/县水利局.yaml. */
  readonly path: string;
  /** The line, from 1, in the text of today. */
  readonly line: number;
  /** The unit and the headline, or 本期. */
  readonly item: string;
  /** 标题, 正文, 署名 … */
  readonly key: string;
}

/** A change that was made in the DOCX alone. */
export interface CarriedChange {
  readonly kind:
    | 'text'
    | 'bold'
    | 'paragraphAdded'
    | 'paragraphRemoved'
    | 'entryRemoved'
    | 'entryAdded'
    | 'entryMoved'
    | 'table'
    | 'sheet';
  readonly place: FieldPlace;
  /** The text that stood there and the one that stands there now; a few characters around them for orientation. */
  readonly before: string;
  readonly after: string;
  readonly by: readonly Authorship[];
}

/** A value that was changed on both sides. */
export interface Conflict {
  readonly place: FieldPlace;
  /** A few characters that stand before and behind it today. */
  readonly around: { readonly before: string; readonly behind: string };
  readonly sent: string;
  readonly returned: string;
  readonly today: string;
  readonly by: readonly Authorship[];
  /** How it was decided, if it was. */
  readonly choice?: ConflictChoice;
}

export type ConflictChoice = 'returned' | 'today';

/** A change that the YAML cannot hold. */
export interface Leftover {
  /** Where it stands in the issue: 版头, 版记, 【工作动态】, a headline. */
  readonly where: string;
  readonly before: string;
  readonly after: string;
  /** A Chinese sentence: why it stays, and what to do. */
  readonly reason: string;
  readonly by: readonly Authorship[];
}

export interface ReceivedRemark {
  readonly by: Authorship;
  readonly text: string;
  readonly quoted: string;
  /** Where it was put; absent where the text that it is about is gone. */
  readonly place?: FieldPlace;
}

/** A request to receive a DOCX. */
export interface ReceiveRequest {
  /** The issue, as a path or a number, if not the one that the DOCX names. */
  readonly issue?: string;
  /** Decides conflicts: all alike, or each by its number. */
  readonly choose?: ConflictChoice | ReadonlyMap<number, ConflictChoice>;
  /** Nothing is to be written. */
  readonly isTrial?: boolean;
}
