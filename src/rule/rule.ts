import type { Bulletin } from '../bulletin/bulletin.js';
import type { Registers } from '../bulletin/register.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { IssueSheet } from '../issue/sheet.js';
import type { Submission, SubmissionPart } from '../submission/submission.js';

/** What an issue's rules see. */
export interface IssueMaterial {
  readonly bulletin: Bulletin;
  readonly sheet: IssueSheet;
  readonly submissions: readonly Submission[];
  /** Paths, from the issue's folder, of files in which a submission could not be read. */
  readonly unreadable: readonly string[];
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

/** A rule that judges an issue as a whole. */
export interface IssueRule {
  readonly sees: 'issue';
  readonly codes: readonly string[];
  readonly check: (material: IssueMaterial) => readonly Diagnostic[];
}

export type Rule = BulletinRule | SubmissionRule | PartRule | IssueRule;
