import type { ProseRule } from '../../rule.js';

export const characterRules: readonly ProseRule[] = [];
