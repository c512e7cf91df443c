import type { ProseRule } from '../../rule.js';
import { brokenLine } from './broken-line.js';
import { endMark } from './end-mark.js';
import { headlineLength } from './headline-length.js';
import { length } from './length.js';

/** An entry's parts as a whole. */
export const entryRules: readonly ProseRule[] = [headlineLength, length, endMark, brokenLine];
