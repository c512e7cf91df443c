import type { ProseRule } from '../../rule.js';
import { brokenNumbering } from './broken-numbering.js';
import { brokenPoints } from './broken-points.js';
import { endMarks } from './end-marks.js';
import { headingEnd } from './heading-end.js';
import { levelSkipped } from './level-skipped.js';
import { markAfterBrackets } from './mark-after-brackets.js';
import { missingFirst } from './missing-first.js';
import { ordinalMark } from './ordinal-mark.js';

/** Ordinals of headings and points. */
export const sequenceRules: readonly ProseRule[] = [
  ordinalMark,
  markAfterBrackets,
  levelSkipped,
  brokenNumbering,
  headingEnd,
  brokenPoints,
  endMarks,
  missingFirst,
];
