import type { ProseRule } from '../rule.js';
import { brokenPoints } from './broken-sequence.js';
import { endMarks } from './end-marks.js';
import { missingFirst } from './missing-first.js';

/** Ordinals and ends of points. */
export const pointRules: readonly ProseRule[] = [brokenPoints, endMarks, missingFirst];
