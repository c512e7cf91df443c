import type { Bulletin } from '../bulletin/bulletin.js';
import type { Proofreading } from '../bulletin/proofreading.js';
import type { Registers } from '../bulletin/register.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { ReleasedNumber } from '../issue/released.js';
import type { IssueSheet } from '../issue/sheet.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { SourceFile } from '../source/file.js';
import type { Submission, SubmissionPart } from '../submission/submission.js';
import type { Fault } from './fault.js';
import type { Found, FoundIn } from './found.js';
import type { Article, Passage } from './passage.js';

/** The context that prose is proofread against. */
export interface ProofContext {
  /** As far as they could be read. */
  readonly registers: Registers;
  /** The office's settings (校对), defaults filled in. */
  readonly proofreading: Proofreading;
  readonly dateStyle: Bulletin['dateStyle'];
  /** The word lists, with the office's own words and without those it has muted. */
  readonly lexicon: Lexicon;
}

/** Another issue of the same office. */
export interface OtherIssue {
  readonly sheet: IssueSheet;
  readonly files: readonly OtherFile[];
}

/** A file of another issue, unread. */
export interface OtherFile {
  readonly file: SourceFile;
  /** The submissions printed of it; read when asked for. */
  readonly submissions: () => readonly Submission[];
}

/** The material that an issue's rules see. */
export interface IssueMaterial {
  readonly bulletin: Bulletin;
  readonly sheet: IssueSheet;
  /** Those that are printed. */
  readonly submissions: readonly Submission[];
  /** Those that are 停用. */
  readonly withheld: readonly Submission[];
  /** Paths, from the issue's folder, of files in which a submission could not be read. */
  readonly unreadable: readonly string[];
  /** The office's other issues, in the order of their folders' paths. */
  readonly others: readonly OtherIssue[];
  /** The numbers of those that were released. */
  readonly released?: readonly ReleasedNumber[];
}

/** A rule that judges the office's configuration. */
export interface BulletinRule {
  readonly sees: 'bulletin';
  readonly codes: readonly string[];
  readonly check: (bulletin: Bulletin) => readonly Diagnostic[];
}

/** A rule that judges one submission by the office's registers. */
export interface SubmissionRule {
  readonly sees: 'submission';
  readonly codes: readonly string[];
  readonly check: (submission: Submission, bulletin: Bulletin) => readonly Diagnostic[];
}

/** A rule that judges what could be read of a submission, whole or not, by as much of the registers as could be read. */
export interface PartRule {
  readonly sees: 'part';
  readonly codes: readonly string[];
  readonly check: (part: SubmissionPart, registers: Registers) => readonly Diagnostic[];
}

/** A rule of prose that judges a headline, a sentence or a paragraph by itself. */
export interface PassageRule {
  readonly sees: 'passage';
  readonly faults: readonly Fault[];
  readonly check: (passage: Passage, context: ProofContext, article: Article) => readonly Found[];
}

/** A rule of prose that must see a submission's texts together. */
export interface ArticleRule {
  readonly sees: 'article';
  readonly faults: readonly Fault[];
  readonly check: (article: Article, context: ProofContext) => readonly FoundIn[];
}

/** A rule that judges an issue as a whole. */
export interface IssueRule {
  readonly sees: 'issue';
  readonly codes: readonly string[];
  /** The text of `explain`, for rules that proofread. */
  readonly faults?: readonly Fault[];
  readonly check: (material: IssueMaterial) => readonly Diagnostic[];
}

export type ProseRule = PassageRule | ArticleRule;
export type Rule = BulletinRule | SubmissionRule | PartRule | IssueRule | ProseRule;
