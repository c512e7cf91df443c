import type { PictureFacts } from '../picture/picture.js';
import type { SourceText } from '../source/text.js';
import type { TextRole } from '../style/role.js';
import type { TrackedChange } from './tracked-change.js';

/** A stretch of text of one role. `source` says where it was written, where it was. */
export interface Run {
  readonly role: TextRole;
  readonly text: string;
  readonly source?: SourceText;
  /** 花脸稿: it was added, or is shown though it was taken away. */
  readonly change?: TrackedChange;
  /** 花脸稿: stretches of it that were, where a place has one run alone, as a caption has: from `start` to before `end`, in UTF-16 units, in their order. */
  readonly changes?: readonly ChangedStretch[];
}

/** A part of a text that was added, or is shown though it was taken away. */
export interface ChangedStretch {
  readonly start: number;
  readonly end: number;
  readonly change: TrackedChange;
}

/** A part of an entry's text, in reading order. */
export type Block = Paragraph | Table | Figure;

/** One paragraph of the flowing text: first line indented two characters. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** 层次标题: it begins with a heading, its first run, or is one. */
  readonly heading?: LevelHeading;
  /** 花脸稿: the paragraph as such was added, or taken away. */
  readonly change?: TrackedChange;
}

/** A heading of a level within an entry: 一、 （一） 1. （1）. */
export interface LevelHeading {
  readonly level: 1 | 2 | 3 | 4;
  /** How deep it stands among the entry's headings, from 1: no deeper than its level, less deep where a level is left out above it. */
  readonly depth: number;
  /** With its ordinal, without an end mark: for bookmarks and the navigation pane. */
  readonly title: string;
  /** Whether it has its line for itself, which is then kept with what follows; else the text goes on behind it. */
  readonly isOwnLine: boolean;
}

/** A table on lines of its own. Its cells cover each place once; none reaches from the head into what is below it. */
export interface Table {
  readonly kind: 'table';
  /** Stands above it. */
  readonly caption?: Run;
  readonly columns: number;
  /** How many rows from the top are its head. */
  readonly headRows: number;
  /** The cells that begin in each row, from left to right. */
  readonly rows: readonly (readonly TableCell[])[];
  /** How a column's texts stand where the writer asks for it, by column. */
  readonly alignments?: readonly ('left' | 'centre' | 'right' | undefined)[];
  /** The one that it and others of its form would make together: all are set like that, their columns as wide, their type as large. */
  readonly series?: Table;
  /** 花脸稿: the rows that were added or taken away as such, by their index. */
  readonly rowChanges?: ReadonlyMap<number, TrackedChange>;
}

/** A cell of a table; a blank one has no runs. */
export interface TableCell {
  /** The first that it covers, from 0. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly runs: readonly Run[];
}

/** A picture on lines of its own, or two side by side. */
export interface Figure {
  readonly kind: 'figure';
  /** One or two. */
  readonly pictures: readonly Picture[];
  /** Stands below both of two that have none of their own. */
  readonly caption?: Run;
  /** 花脸稿: its pictures were added, or taken away. */
  readonly change?: TrackedChange;
}

/** A picture and its place among the files. */
export interface Picture {
  /** Of its file, as it was written. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly facts: PictureFacts;
  /** How wide it may be: the type area or half of it. */
  readonly width: 'full' | 'half';
  /** Stands below it. */
  readonly caption?: Run;
  /** Words for those who can't see it: its caption, else the file's name. */
  readonly alt: string;
}

/** A label and what follows it, printed as label：text. */
export interface Labelled {
  readonly label: string;
  readonly text: string;
  readonly source?: SourceText;
  /** 花脸稿: stretches of label：text that were added, or are shown though they were taken away. */
  readonly changes?: readonly ChangedStretch[];
}

/** 报头: the parts above the red divider, each already worded as it is printed. */
export interface Masthead {
  /** 份号, 密级, 紧急程度, as far as they are given, in this order, top left (GB/T 9704 7.2.1–7.2.3); never empty. */
  readonly marks?: readonly Run[];
  /** 保存提示, top left. */
  readonly retentionNotice?: string;
  /** One to three lines; the last is the nameplate proper (larger). */
  readonly nameplate: readonly string[];
  /** 第876期 */
  readonly issueNumber: string;
  /** 签发人, right of the issue number, line by line: the number is read before the last of the lines, beside which it stands (7.2.6).
   * Never empty. */
  readonly signatories?: readonly (readonly Run[])[];
  readonly issuingOffice: string;
  /** 2024年3月14日 */
  readonly date: string;
  /** 花脸稿: stretches of these that were added, or are shown though they were taken away. */
  readonly changes?: Readonly<
    Partial<Record<'retentionNotice' | 'issueNumber' | 'issuingOffice' | 'date', readonly ChangedStretch[]>>
  >;
}

/** 要目 */
export interface Contents {
  /** 要　目 */
  readonly title: string;
  readonly headlines: readonly string[];
  /** Pages and DOCX give the page of each. */
  readonly hasPages?: true;
}

/** 批示: a leader's words in a thin frame. */
export interface Instruction {
  readonly paragraphs: readonly Paragraph[];
  /** 县委书记　程望舒　2026年3月11日, at the right end. */
  readonly signature: Paragraph;
}

/** 稿件 as placed. */
export interface Entry {
  readonly kind: 'entry';
  /** Names the submission by what it says (see `fingerprint`), so that renaming its file changes nothing. */
  readonly id: string;
  /** 【子栏目】 as a line of its own above the entry, on the first entry of a sub-section. */
  readonly subsection?: Run;
  /** The headline's text, for bookmarks and the navigation pane. */
  readonly title: string;
  /** 独行, 居中: the headline on lines of its own, its run of role `headline` or `centredHeadline`. Without it the headline runs in (接排): the first block is a paragraph that begins
   * with a run of role `headline`, then one em space (U+3000, role `body`), then the text goes on; where no text follows it (the body
   * begins with a heading, a table), it has that paragraph for itself. */
  readonly headline?: Paragraph;
  /** Above the headline; absent if there are none. */
  readonly instructions?: readonly Instruction[];
  /** Below such a headline: ——副题, then 作者. */
  readonly subtitle?: Paragraph;
  readonly authors?: Paragraph;
  readonly blocks: readonly Block[];
  /** 附件: their names, a line below the text (GB/T 9704 7.3.4), each behind a run that holds what stands before it: 附件：1. on the
   * first of several, 2. on the second, 附件： on a single one. Absent if there are none. */
  readonly attachmentNames?: readonly Paragraph[];
  /** 落款 */
  readonly signature?: Signature;
  /** 附件1: these are the pages of an attachment's file, which follow the entry that has it; the label stands at their top left, the
   * attachment's name is the headline. */
  readonly annexLabel?: Run;
  /** It follows such pages, and begins one. */
  readonly startsPage?: true;
  /** 花脸稿: it was added as a whole, or taken away. */
  readonly change?: TrackedChange;
}

/** 落款: who signs a text, a line each, and the day, at its right end. */
export interface Signature {
  readonly contributors: readonly Run[];
  readonly date: Run;
}

/** 简讯: a sub-section's name and all its briefs, one after another in one paragraph. */
export interface Briefs {
  readonly kind: 'briefs';
  /** 【河湖长制】, run in at the start of the paragraph. */
  readonly subsection?: Run;
  readonly briefs: readonly Brief[];
  /** It follows the pages of an attachment, and begins one. */
  readonly startsPage?: true;
}

/** One brief: 单位：text. */
export interface Brief {
  readonly id: string;
  readonly runs: readonly Run[];
}

/** 栏目 */
export interface Section {
  /** 【工作动态】, 【简　讯】; 专报 have none. */
  readonly heading?: Run;
  /** 工作动态 */
  readonly name: string;
  readonly parts: readonly (Entry | Briefs)[];
  /** Its heading follows the pages of an attachment, and begins one. */
  readonly startsPage?: true;
}

/** 报尾: what stands at the foot of the last page. */
export interface Colophon {
  readonly signOff: readonly Labelled[];
  /** 报, 送, 发 in this order, 主送, 抄送 and what else the office calls it as written, then 本期增发. */
  readonly distribution: readonly Labelled[];
  /** 共印N份, at the right of the last distribution line. */
  readonly printRun?: string;
  readonly contact: readonly Labelled[];
  readonly imprint?: Imprint;
  /** 花脸稿: stretches of the print run and of 印发日期, likewise. */
  readonly changes?: Readonly<Partial<Record<'printRun' | 'date', readonly ChangedStretch[]>>>;
}

/** 印发机关 and 印发日期: the colophon's last line (7.4.3). */
export interface Imprint {
  readonly office?: Run;
  /** 2024年3月18日印发 */
  readonly date: string;
}

/** A file's own properties. */
export interface Metadata {
  /** 岚浦县工作快报第127期 */
  readonly title: string;
  readonly issuingOffice: string;
  readonly issueNumber: string;
  /** ISO 8601: 2024-03-14. */
  readonly date: string;
}

/** An issue, or what else an office prints, in words and roles: everything that is printed, in reading order, without fonts and lengths. */
export interface Document {
  readonly metadata: Metadata;
  /** Absent from what is no issue, such as a notice: the text begins at the top of the first page. */
  readonly masthead?: Masthead;
  /** 批示 on the issue as a whole, under the divider; absent if there are none. */
  readonly instructions?: readonly Instruction[];
  readonly contents?: Contents;
  readonly editorsNote: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly colophon: Colophon;
  /** Names that the office has registered: units, leaders, posts, sections. No title is broken inside one. */
  readonly names?: readonly string[];
  /** Those of them that are leaders': no line of the text ends inside one, if that can be. */
  readonly leaders?: readonly string[];
}

/** An issue, which always has a masthead. */
export interface IssueDocument extends Document {
  readonly masthead: Masthead;
}
