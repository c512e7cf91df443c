import type { Bulletin } from '../bulletin/bulletin.js';
import type { Registers } from '../bulletin/register.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Submission, SubmissionPart } from '../submission/submission.js';
import { bulletinComplexScript } from './bulletin/complex-script.js';
import { deviation } from './bulletin/deviation.js';
import { faintRed } from './bulletin/faint-red.js';
import { longNameplate, longOffice } from './bulletin/long-nameplate.js';
import { pattern } from './bulletin/pattern.js';
import { bulletinPlaceholder } from './bulletin/placeholder.js';
import { registerConflict } from './bulletin/register-conflict.js';
import { scoringNames } from './bulletin/scoring-names.js';
import { scoringRepeated } from './bulletin/scoring-repeated.js';
import { scoringSense } from './bulletin/scoring-sense.js';
import { sectionForm } from './bulletin/section-form.js';
import { tightGrid } from './bulletin/tight-grid.js';
import { unknownRule } from './bulletin/unknown-rule.js';
import { unknownWord } from './bulletin/unknown-word.js';
import type { Fault } from './fault.js';
import { issueRules } from './issue/rules.js';
import { isOn, type Judging, judgeArticle, type Stopwatch, untimed, untimedJudging } from './judge.js';
import type { Article } from './passage.js';
import type { IssueMaterial, ProofContext, ProseRule, Rule } from './rule.js';
import { pictureRemarks } from './structure/picture-faults.js';
import { styleFaults } from './structure/style-faults.js';
import { tableRemarks } from './structure/table-faults.js';
import { characterRules } from './submission/character/rules.js';
import { entryRules } from './submission/entry/rules.js';
import { numberRules } from './submission/number/rules.js';
import { pictureCaption } from './submission/picture/caption.js';
import { pictureFile } from './submission/picture/file.js';
import { misplacedPicture } from './submission/picture/misplaced.js';
import { pictureSize } from './submission/picture/size.js';
import { punctuationRules } from './submission/punctuation/rules.js';
import { registerRules } from './submission/register/rules.js';
import { sequenceRules } from './submission/sequence/rules.js';
import { attachments } from './submission/structure/attachments.js';
import { attendeesInBrief } from './submission/structure/attendees-in-brief.js';
import { briefLines } from './submission/structure/brief-lines.js';
import { complexScript } from './submission/structure/complex-script.js';
import { headline } from './submission/structure/headline.js';
import { keyInText } from './submission/structure/key-in-text.js';
import { instructionNotProse } from './submission/structure/not-prose.js';
import { origin } from './submission/structure/origin.js';
import { partsInBrief } from './submission/structure/parts-in-brief.js';
import { placeholder } from './submission/structure/placeholder.js';
import { repeatedContributor } from './submission/structure/repeated-contributor.js';
import { tableForm } from './submission/structure/table-form.js';
import { titlePart } from './submission/structure/title-part.js';
import { unclosedStrong } from './submission/structure/unclosed-strong.js';
import { unknownLeader } from './submission/structure/unknown-leader.js';
import { unknownSection } from './submission/structure/unknown-section.js';
import { unknownUnit } from './submission/structure/unknown-unit.js';
import { misplacedTableFile } from './submission/table/misplaced.js';
import { tableFile } from './submission/table/table-file.js';
import { wordingRules } from './submission/wording/rules.js';

/** The rules of prose. */
export const proseRules: readonly ProseRule[] = [
  ...characterRules,
  ...punctuationRules,
  ...numberRules,
  ...sequenceRules,
  ...entryRules,
  ...registerRules,
  ...wordingRules,
];

/** The faults that an office may set and an author answer for. */
export const proofFaults: readonly Fault[] = [
  ...styleFaults,
  ...pictureRemarks,
  ...tableRemarks,
  ...proseRules.flatMap((rule) => rule.faults),
  ...issueRules.flatMap((rule) => rule.faults ?? []),
];

/** Their codes. */
export const proofCodes: ReadonlySet<string> = new Set(proofFaults.map(({ code }) => code));

/** Every rule there is. */
export const rules: readonly Rule[] = [
  pattern,
  registerConflict,
  sectionForm,
  unknownRule(() => proofCodes),
  unknownWord,
  bulletinPlaceholder,
  bulletinComplexScript,
  deviation,
  tightGrid,
  faintRed,
  longNameplate,
  longOffice,
  scoringNames,
  scoringRepeated,
  scoringSense,
  unknownUnit,
  repeatedContributor,
  unknownSection,
  headline,
  attendeesInBrief,
  partsInBrief,
  titlePart,
  briefLines,
  keyInText,
  unknownLeader,
  origin,
  attachments,
  tableForm,
  instructionNotProse,
  unclosedStrong,
  placeholder,
  complexScript,
  misplacedPicture,
  pictureFile,
  pictureCaption,
  pictureSize,
  misplacedTableFile,
  tableFile,
  ...proseRules,
  ...issueRules,
];

/** Judges a configuration. */
export function checkBulletin(bulletin: Bulletin): readonly Diagnostic[] {
  return rules.flatMap((rule) => (rule.sees === 'bulletin' ? rule.check(bulletin) : []));
}

/** Judges one submission by the rules of structure. */
export function checkSubmission(submission: Submission, bulletin: Bulletin): readonly Diagnostic[] {
  return rules.flatMap((rule) =>
    rule.sees === 'submission' || rule.sees === 'part' ? rule.check(submission, bulletin) : [],
  );
}

/** Judges by them one submission of which a part could be read, or whose office's configuration is not whole. */
export function checkPart(part: SubmissionPart, registers: Registers): readonly Diagnostic[] {
  return rules.flatMap((rule) => (rule.sees === 'part' ? rule.check(part, registers) : []));
}

/** Judges a submission's texts, or an editor's note, by the rules of prose. */
export function proofread(
  article: Article,
  context: ProofContext,
  judging: Judging = untimedJudging,
): readonly Diagnostic[] {
  return judgeArticle(article, context, proseRules, judging);
}

/** Judges an issue as a whole. */
export function checkIssue(material: IssueMaterial, stopwatch: Stopwatch = untimed): readonly Diagnostic[] {
  const { proofreading } = material.bulletin;
  return issueRules.flatMap((rule) => {
    const off = (rule.faults ?? []).filter((fault) => !isOn(fault, proofreading)).map(({ code }) => code);
    if (off.length === rule.codes.length) return [];
    return stopwatch(rule.codes[0] ?? '', () => rule.check(material)).filter(
      ({ code }) => !off.includes(code),
    );
  });
}
