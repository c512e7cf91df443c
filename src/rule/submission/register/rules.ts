import type { ProseRule } from '../../rule.js';

export const registerRules: readonly ProseRule[] = [];
