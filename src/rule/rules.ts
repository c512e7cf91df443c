import type { Bulletin } from '../bulletin/bulletin.js';
import type { Registers } from '../bulletin/register.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Submission, SubmissionPart } from '../submission/submission.js';
import { deviation } from './bulletin/deviation.js';
import { longNameplate, longOffice } from './bulletin/long-nameplate.js';
import { pattern } from './bulletin/pattern.js';
import { registerConflict } from './bulletin/register-conflict.js';
import { tightGrid } from './bulletin/tight-grid.js';
import { duplicateSubmission } from './issue/duplicate-submission.js';
import { emptyIssue } from './issue/empty-issue.js';
import { pins } from './issue/pins.js';
import { serialNumber } from './issue/serial-number.js';
import type { IssueMaterial, Rule } from './rule.js';
import { attendeesInBrief } from './submission/structure/attendees-in-brief.js';
import { briefLines } from './submission/structure/brief-lines.js';
import { headline } from './submission/structure/headline.js';
import { bulletinPlaceholder, placeholder, sheetPlaceholder } from './submission/structure/placeholder.js';
import { repeatedContributor } from './submission/structure/repeated-contributor.js';
import { unclosedStrong } from './submission/structure/unclosed-strong.js';
import { unknownSection } from './submission/structure/unknown-section.js';
import { unknownUnit } from './submission/structure/unknown-unit.js';

/** Every rule there is. */
export const rules: readonly Rule[] = [
  pattern,
  registerConflict,
  bulletinPlaceholder,
  deviation,
  tightGrid,
  longNameplate,
  longOffice,
  unknownUnit,
  repeatedContributor,
  unknownSection,
  headline,
  attendeesInBrief,
  briefLines,
  unclosedStrong,
  placeholder,
  sheetPlaceholder,
  serialNumber,
  duplicateSubmission,
  pins,
  emptyIssue,
];

/** What the rules say of a configuration. */
export function checkBulletin(bulletin: Bulletin): readonly Diagnostic[] {
  return rules.flatMap((rule) => (rule.sees === 'bulletin' ? rule.check(bulletin) : []));
}

/** What the rules say of one submission. */
export function checkSubmission(submission: Submission, bulletin: Bulletin): readonly Diagnostic[] {
  return rules.flatMap((rule) =>
    rule.sees === 'submission' || rule.sees === 'part' ? rule.check(submission, bulletin) : [],
  );
}

/** What the rules say of one submission of which a part could be read, or whose office's configuration is not whole. */
export function checkPart(part: SubmissionPart, registers: Registers): readonly Diagnostic[] {
  return rules.flatMap((rule) => (rule.sees === 'part' ? rule.check(part, registers) : []));
}

/** What the rules say of an issue as a whole. */
export function checkIssue(material: IssueMaterial): readonly Diagnostic[] {
  return rules.flatMap((rule) => (rule.sees === 'issue' ? rule.check(material) : []));
}
