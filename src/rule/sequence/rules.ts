import type { ProseRule } from '../rule.js';
import { brokenNumbering } from './broken-numbering.js';
import { headingEnd } from './heading-end.js';
import { levelSkipped } from './level-skipped.js';
import { markAfterBrackets } from './mark-after-brackets.js';
import { ordinalMark } from './ordinal-mark.js';

/** Ordinals of headings. */
export const sequenceRules: readonly ProseRule[] = [
  ordinalMark,
  markAfterBrackets,
  levelSkipped,
  brokenNumbering,
  headingEnd,
];
