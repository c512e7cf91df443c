import type { ProseRule } from '../../rule.js';

export const numberRules: readonly ProseRule[] = [];
