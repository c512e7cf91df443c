import { pictureRemarks } from '../fault/explained/picture-faults.js';
import { styleFaults } from '../fault/explained/style-faults.js';
import { tableRemarks } from '../fault/explained/table-faults.js';
import type { Fault } from '../fault/fault.js';
import { characterRules } from './character/rules.js';
import { length } from './entry/length.js';
import { headlineLength } from './headline/too-long.js';
import { issueRules } from './issue/rules.js';
import { bulletinComplexScript, complexScript } from './layout/complex-script.js';
import { numberRules } from './number/rules.js';
import { brokenLine } from './paragraph/broken-line.js';
import { endMark } from './paragraph/end-mark.js';
import { misplacedPicture } from './picture/misplaced.js';
import { pictureFile } from './picture/missing.js';
import { pictureCaption } from './picture/no-caption.js';
import { pictureSize } from './picture/too-coarse.js';
import { pointRules } from './points/rules.js';
import { punctuationRules } from './punctuation/rules.js';
import { registerRules } from './register/rules.js';
import type { ProseRule, Rule } from './rule.js';
import { scoringSense } from './scoring/contradiction.js';
import { scoringRepeated } from './scoring/repeated-name.js';
import { scoringNames } from './scoring/unknown-name.js';
import { sequenceRules } from './sequence/rules.js';
import { attachments } from './structure/attachment-name.js';
import { attendeesInBrief } from './structure/attendees-in-brief.js';
import { origin } from './structure/bare-source.js';
import { briefLines } from './structure/brief-lines.js';
import { registerConflict } from './structure/duplicate-name.js';
import { headline } from './structure/headline-in-brief.js';
import { partsInBrief } from './structure/instructions-in-brief.js';
import { keyInText } from './structure/key-in-text.js';
import { instructionNotProse } from './structure/misplaced-table.js';
import { bulletinPlaceholder, placeholder } from './structure/placeholder.js';
import { tableForm } from './structure/ragged-row.js';
import { repeatedContributor } from './structure/repeated-contributor.js';
import { sampleName } from './structure/sample-name.js';
import { sectionForm } from './structure/section-form.js';
import { unclosedStrong } from './structure/unclosed-strong.js';
import { unknownLeader } from './structure/unknown-leader.js';
import { pattern } from './structure/unknown-placeholder.js';
import { unknownRule } from './structure/unknown-rule.js';
import { unknownSection } from './structure/unknown-section.js';
import { unknownUnit } from './structure/unknown-unit.js';
import { unknownWord } from './structure/unknown-word.js';
import { titlePart } from './structure/unprinted-title-part.js';
import { deviation } from './style/deviation.js';
import { faintRed } from './style/faint-red.js';
import { longNameplate } from './style/long-nameplate.js';
import { longOffice } from './style/long-office.js';
import { tightGrid } from './style/tight-grid.js';
import { misplacedTableFile } from './table/misplaced.js';
import { tableFile } from './table/missing.js';
import { wordingRules } from './wording/rules.js';

/** The rules of prose. */
export const proseRules: readonly ProseRule[] = [
  ...characterRules,
  ...punctuationRules,
  ...numberRules,
  ...sequenceRules,
  ...pointRules,
  headlineLength,
  length,
  endMark,
  brokenLine,
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
  sampleName,
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
