import { sheetComplexScript } from '../layout/complex-script.js';
import { personNearMiss } from '../register/person-near-miss.js';
import type { IssueRule } from '../rule.js';
import { duplicateSubmission } from '../structure/duplicate-submission.js';
import { emptyIssue } from '../structure/empty-issue.js';
import { sheetNotProse } from '../structure/misplaced-table.js';
import { serialNumber } from '../structure/missing-key.js';
import { sheetPlaceholder } from '../structure/placeholder.js';
import { sheetUnknownLeader } from '../structure/unknown-leader.js';
import { pins } from '../structure/unknown-pin.js';
import { unlikely } from '../wording/unlikely.js';
import { classificationTerm } from './classification-term.js';
import { distribution } from './distribution.js';
import { instructionDate } from './instruction-after-issue.js';
import { itemDate } from './item-after-issue.js';
import { nearDuplicate } from './near-duplicate.js';
import { issueNumber } from './number.js';
import { phone } from './phone.js';
import { printingDate } from './printing-date.js';
import { shrinkingTotal } from './shrinking-total.js';
import { signOff } from './sign-off.js';
import { twoSpellings } from './two-spellings.js';
import { twoValues } from './two-values.js';
import { unnumberedPages } from './unnumbered-pages.js';
import { yearlessName } from './yearless-name.js';

/** The rules that judge an issue as a whole. */
export const issueRules: readonly IssueRule[] = [
  issueNumber,
  yearlessName,
  serialNumber,
  signOff,
  distribution,
  classificationTerm,
  printingDate,
  unnumberedPages,
  phone,
  itemDate,
  instructionDate,
  sheetUnknownLeader,
  duplicateSubmission,
  nearDuplicate,
  twoValues,
  twoSpellings,
  shrinkingTotal,
  personNearMiss,
  unlikely,
  pins,
  sheetPlaceholder,
  sheetComplexScript,
  sheetNotProse,
  emptyIssue,
];
