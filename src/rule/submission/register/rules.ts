import type { ProseRule } from '../../rule.js';
import { leaderNearMiss } from './leader-near-miss.js';
import { leaderOrder } from './leader-order.js';

export const registerRules: readonly ProseRule[] = [leaderNearMiss, leaderOrder];
