import type { ImportFinding, OriginalPicture } from './original.js';

/** An item found in an original: the values of one submission. What is not sure is left open in the submission and said. */
export interface ImportedItem {
  readonly headline?: Guess<string>;
  /** 副题, without the dash before it. */
  readonly subtitle?: string;
  /** Registered names where the register has them. */
  readonly contributors?: Guess<readonly string[]>;
  /** A section, with its sub-section: 工作动态/乡镇. */
  readonly section?: Guess<string>;
  readonly attendees?: Guess<string>;
  /** As 2024-03-14. */
  readonly date?: Guess<string>;
  /** The text as a submission has it: one line a paragraph, tables and pictures in the forms of 正文. */
  readonly body: string;
  /** The files that `body` names, by the names it uses. */
  readonly files: readonly ItemFile[];
  /** Who sent and who answers for it, as written: lines that a submission has no key for. */
  readonly responsible: readonly string[];
  readonly findings: readonly ImportFinding[];
}

/** A file that is laid beside a submission. */
export interface ItemFile {
  readonly name: string;
  readonly bytes: OriginalPicture['bytes'];
}

/** A value that was found, not given. */
export interface Guess<T> {
  readonly value: T;
  /** Why, as a Chinese clause: 正文末尾写着“（城关镇）”. */
  readonly reason: string;
  /** Whether it may be written as it is; otherwise it is left open, and proposed. */
  readonly isSure: boolean;
}
