import type { ProseRule } from '../../rule.js';

export const sequenceRules: readonly ProseRule[] = [];
