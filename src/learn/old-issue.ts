import type { Original, OriginalPicture, OriginalPlace } from '../import/original.js';
import type { LearnFinding } from './finding.js';

/** An old issue taken apart: what it shows, in its words. */
export interface OldIssue {
  /** The file that it was read from, and its name. */
  readonly source: Original;
  readonly original: string;
  readonly masthead: OldMasthead;
  readonly instructions: readonly OldInstruction[];
  /** Absent if it lists no headlines. */
  readonly contents?: { readonly hasPages: boolean };
  /** A line a paragraph. */
  readonly editorsNote: readonly string[];
  readonly sections: readonly OldSection[];
  readonly colophon: OldColophon;
  readonly findings: readonly LearnFinding[];
}

export interface OldDate {
  /** As 2024-03-14. */
  readonly iso: string;
  /** How it is written, as far as the day shows that. */
  readonly style?: '不补零' | '补零' | '汉字';
}

export interface OldMasthead {
  readonly copyNumber?: string;
  readonly classification?: string;
  readonly urgency?: string;
  readonly retentionNotice?: string;
  readonly nameplate: readonly string[];
  /** The number as it is printed: 第127期（总第1863期） */
  readonly numberText?: string;
  /** The same with {期}, {总期} and {年}. */
  readonly pattern?: string;
  readonly issueNumber?: number;
  readonly serialNumber?: number;
  readonly isSupplement: boolean;
  readonly signatories: readonly string[];
  readonly issuingOffice?: string;
  readonly date?: OldDate;
}

export interface OldInstruction {
  /** With the post before it, a blank between: 市长 卓砚舟 */
  readonly leader: string;
  readonly date?: OldDate;
  readonly lines: readonly string[];
}

export type OldForm = '稿件' | '简讯' | '专报';

export interface OldSection {
  /** Absent where no 【栏目】 stands above its entries. */
  readonly name?: string;
  readonly form: OldForm;
  readonly groups: readonly OldGroup[];
  readonly place: OriginalPlace;
}

export interface OldGroup {
  readonly subsection?: string;
  readonly items: readonly OldItem[];
}

export type OldPlacement = '接排' | '独行' | '居中';

export interface OldItem {
  readonly contributors: readonly string[];
  readonly headline?: string;
  readonly placement?: OldPlacement;
  readonly subtitle?: string;
  readonly authors: readonly string[];
  readonly attendees?: string;
  readonly instructions: readonly OldInstruction[];
  /** The lines of 正文. */
  readonly body: readonly string[];
  readonly origin?: string;
  /** Who wrote it; a submission has it, and it is not printed. */
  readonly sender?: string;
  readonly attachments: readonly OldAttachment[];
  /** 落款: the day below the text, where contributors and day stand there. */
  readonly signedOn?: OldDate;
  /** The files that the body and the attachments name. */
  readonly files: readonly OldFile[];
  readonly place: OriginalPlace;
}

export interface OldAttachment {
  readonly name: string;
  /** The name of one of the item's files. */
  readonly file?: string;
}

/** A file beside a submission. */
export interface OldFile {
  readonly name: string;
  readonly bytes: OriginalPicture['bytes'];
}

export interface Labelled {
  readonly label: string;
  readonly text: string;
}

export interface OldColophon {
  readonly signOff: readonly Labelled[];
  readonly distribution: readonly Labelled[];
  readonly extraDistribution?: string;
  readonly printRun?: string;
  readonly contact: readonly Labelled[];
  readonly printingOffice?: string;
  readonly printingDate?: OldDate;
}
