import type { IssueRule } from '../rule.js';
import { classificationTerm } from './classification-term.js';
import { sheetComplexScript } from './complex-script.js';
import { distribution } from './distribution.js';
import { duplicateSubmission } from './duplicate-submission.js';
import { emptyIssue } from './empty-issue.js';
import { instructionDate } from './instruction-date.js';
import { itemDate } from './item-date.js';
import { nearDuplicate } from './near-duplicate.js';
import { sheetNotProse } from './not-prose.js';
import { issueNumber } from './number.js';
import { phone } from './phone.js';
import { pins } from './pins.js';
import { sheetPlaceholder } from './placeholder.js';
import { printingDate } from './printing-date.js';
import { serialNumber } from './serial-number.js';
import { shrinkingTotal } from './shrinking-total.js';
import { signOff } from './sign-off.js';
import { twoSpellings } from './two-spellings.js';
import { twoValues } from './two-values.js';
import { sheetUnknownLeader } from './unknown-leader.js';
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
  pins,
  sheetPlaceholder,
  sheetComplexScript,
  sheetNotProse,
  emptyIssue,
];
