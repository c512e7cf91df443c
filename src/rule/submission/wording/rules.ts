import type { ProseRule } from '../../rule.js';

export const wordingRules: readonly ProseRule[] = [];
