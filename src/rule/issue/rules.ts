import type { IssueRule } from '../rule.js';
import { duplicateSubmission } from './duplicate-submission.js';
import { emptyIssue } from './empty-issue.js';
import { pins } from './pins.js';
import { serialNumber } from './serial-number.js';

/** What judges an issue as a whole. */
export const issueRules: readonly IssueRule[] = [serialNumber, duplicateSubmission, pins, emptyIssue];
