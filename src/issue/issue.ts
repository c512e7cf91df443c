import type { Bulletin, Section } from '../bulletin/bulletin.js';
import type { Submission } from '../submission/submission.js';
import type { IssueSheet } from './sheet.js';

/** The step that decided an entry's place in its section. */
export type DecidingStep = 'alone' | 'pin' | 'leader' | 'date' | 'unit' | 'path' | 'index';

/** An entry at its place, and why it stands there. */
export interface PlacedEntry {
  readonly submission: Submission;
  /** The contributors' registered names, in the order written. */
  readonly contributors: readonly string[];
  readonly step: DecidingStep;
  /** The reason in Chinese, for `kuaibao list`. */
  readonly reason: string;
}

/** An entry that is 停用, and so has no place. */
export type WithheldEntry = Pick<PlacedEntry, 'submission' | 'contributors'>;

/** The entries of a section, or of one of its sub-sections, in print order. */
export interface EntryGroup {
  readonly subsection?: string;
  readonly entries: readonly PlacedEntry[];
}

/** A section that has entries. */
export interface PlacedSection {
  readonly section: Section;
  readonly groups: readonly EntryGroup[];
}

/** The plan of an issue: everything that is printed, in order, and what is withheld from it. */
export interface Issue {
  readonly bulletin: Bulletin;
  readonly sheet: IssueSheet;
  /** 第876期 */
  readonly issueNumber: string;
  /** Name of the outputs, without ending. */
  readonly fileName: string;
  readonly sections: readonly PlacedSection[];
  /** The submissions that are 停用, by path and place in the file: they are not printed. */
  readonly withheld: readonly WithheldEntry[];
}
