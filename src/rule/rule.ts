import type { PlaceRange, PrintedTexts } from '../archive/printed-texts.js';
import type { Bulletin } from '../bulletin/bulletin.js';
import type { Registers } from '../bulletin/register.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Fault } from '../fault/fault.js';
import type { Code } from '../fault/severity.js';
import type { IssueFacts } from '../issue/facts.js';
import type { ReleasedNumber } from '../issue/released.js';
import type { IssueSheet } from '../issue/sheet.js';
import type { Found, FoundIn } from '../passage/found.js';
import type { Article, Passage } from '../passage/passage.js';
import type { ProofContext } from '../passage/proof-context.js';
import type { Counted } from '../prose/phrase/counted.js';
import type { Submission, SubmissionPart } from '../submission/submission.js';

/** Another issue of the same office, as far as it is known without reading it. */
export interface OtherIssue {
  /** Its folder, absolute. */
  readonly directory: string;
  /** Of its `issue.yaml`, as shown. */
  readonly sheetPath: string;
  readonly facts: IssueFacts;
  /** Its sheet, read when asked for; undefined if it is gone meanwhile. */
  readonly sheet: () => IssueSheet | undefined;
  /** Its files among the texts of `IssueMaterial.printed`. */
  readonly texts: PlaceRange;
  /** The submissions printed of the file at one of these places; read when asked for. */
  readonly submissionsAt: (place: number) => readonly Submission[];
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
  /** The texts of all of them. */
  readonly printed: PrintedTexts;
  /** How often phrases stand in the newest of them; counted when asked for, and to be used before another issue is judged. */
  readonly phrases: () => Counted;
  /** The numbers of those that were released. */
  readonly released?: readonly ReleasedNumber[];
}

/** A rule that judges the office's configuration. */
export interface BulletinRule {
  readonly sees: 'bulletin';
  readonly codes: readonly Code[];
  readonly check: (bulletin: Bulletin) => readonly Diagnostic[];
}

/** A rule that judges one submission by the office's registers. */
export interface SubmissionRule {
  readonly sees: 'submission';
  readonly codes: readonly Code[];
  readonly check: (submission: Submission, bulletin: Bulletin) => readonly Diagnostic[];
}

/** A rule that judges what could be read of a submission, whole or not, by as much of the registers as could be read. */
export interface PartRule {
  readonly sees: 'part';
  readonly codes: readonly Code[];
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
  readonly codes: readonly Code[];
  /** The text of `explain`, for rules that proofread. */
  readonly faults?: readonly Fault[];
  readonly check: (material: IssueMaterial) => readonly Diagnostic[];
}

export type ProseRule = PassageRule | ArticleRule;
export type Rule = BulletinRule | SubmissionRule | PartRule | IssueRule | ProseRule;
