import { isStructural } from '../fault/structural.js';
import { proofFaults } from '../rule/rules.js';
import type { RuleCode } from '../schema/bulletin.js';

/** The rules that an office can set, for its editor, in the order of their codes. */
export const ruleCodes: readonly RuleCode[] = proofFaults
  .filter(({ code }) => !isStructural(code))
  .map(({ code, title, isOff }) => ({ code, about: isOff ? `${title}（不打开就不查）` : title }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
