import type { ProseRule } from '../../rule.js';

export const entryRules: readonly ProseRule[] = [];
