import type { CalendarDate } from '../field/calendar.js';
import type { MappingPlace } from '../field/mapping.js';
import type { Placed } from '../field/shape.js';
import type { Asset } from '../source/asset.js';
import type { SourceFile } from '../source/file.js';
import type { SourceText } from '../source/text.js';
import type { Attachment } from './attachment.js';
import type { Instruction } from './instruction.js';

/** 稿件 as a unit sent it. */
export interface Submission {
  readonly file: SourceFile;
  /** From the folder, with its ending, `/` between folders. */
  readonly path: string;
  /** Its place in the file, from 1. */
  readonly index: number;
  /** As written; one, or several for a joint entry. */
  readonly contributors: readonly SourceText[];
  /** As written: section, or section/sub-section. */
  readonly section: SourceText;
  readonly headline?: SourceText;
  /** 副题, 作者: where the headline has a place for them. */
  readonly subtitle?: SourceText;
  readonly authors?: readonly SourceText[];
  readonly attendees?: SourceText;
  /** Paragraphs as lines, `**…**` bold. */
  readonly body: SourceText;
  readonly date?: Placed<CalendarDate>;
  /** 批示, printed before the headline. */
  readonly instructions?: readonly Instruction[];
  /** 来源: where it was taken from, as written. */
  readonly origin?: SourceText;
  /** 附件, in the order printed. */
  readonly attachments?: readonly Attachment[];
  /** 停用. */
  readonly withheld?: Placed<boolean>;
  /** The files that its file names; `Asset.name` tells which of them it does. */
  readonly assets: readonly Asset[];
  readonly place: MappingPlace;
}

/** A submission as far as it could be read: any part may be missing. */
export type SubmissionPart = Partial<Submission> &
  Pick<Submission, 'file' | 'path' | 'index' | 'place' | 'assets'>;

/** Whether a submission is 停用: checked and counted as sent, but not printed. */
export function isWithheld({ withheld }: Pick<SubmissionPart, 'withheld'>): boolean {
  return withheld?.value === true;
}

/** Names a submission: its path, and `#n` for the second and further of a file. */
export function submissionId({ path, index }: Pick<Submission, 'path' | 'index'>): string {
  return index === 1 ? path : `${path}#${index}`;
}

/** The texts of a submission's headline, as far as they are written: the headline itself, subtitle, authors. */
export function titleTexts({
  headline,
  subtitle,
  authors = [],
}: Pick<SubmissionPart, 'headline' | 'subtitle' | 'authors'>): readonly SourceText[] {
  return [headline, subtitle, ...authors].filter((text) => text !== undefined);
}

/** The words under 栏目: the section's name and, behind the first slash, the sub-section's. */
export function sectionChoice({ section }: Pick<Submission, 'section'>): {
  readonly section: string;
  readonly subsection?: string;
} {
  const slash = section.text.search(/[/／]/u);
  if (slash < 0) return { section: section.text.trim() };
  return { section: section.text.slice(0, slash).trim(), subsection: section.text.slice(slash + 1).trim() };
}
