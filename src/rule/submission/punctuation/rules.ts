import type { ProseRule } from '../../rule.js';
import { repeated } from './repeated.js';

/** Marks, by GB/T 15834. */
export const punctuationRules: readonly ProseRule[] = [repeated];
