import type { Bulletin } from '../bulletin/bulletin.js';
import type { Registers } from '../bulletin/register.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Submission, SubmissionPart } from '../submission/submission.js';
import type { IssueMaterial, Rule } from './rule.js';
import { attendeesInBrief } from './structure/attendees-in-brief.js';
import { briefLines } from './structure/brief-lines.js';
import { duplicateSubmission } from './structure/duplicate-submission.js';
import { emptyIssue } from './structure/empty-issue.js';
import { headline } from './structure/headline.js';
import { pattern } from './structure/pattern.js';
import { pins } from './structure/pins.js';
import { bulletinPlaceholder, placeholder, sheetPlaceholder } from './structure/placeholder.js';
import { registerConflict } from './structure/register-conflict.js';
import { repeatedContributor } from './structure/repeated-contributor.js';
import { serialNumber } from './structure/serial-number.js';
import { unclosedStrong } from './structure/unclosed-strong.js';
import { unknownSection } from './structure/unknown-section.js';
import { unknownUnit } from './structure/unknown-unit.js';
import { deviation } from './style/deviation.js';
import { longNameplate, longOffice } from './style/long-nameplate.js';
import { tightGrid } from './style/tight-grid.js';

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
