import type { ProseRule } from '../rule.js';
import { contributorInText } from './contributor-in-text.js';
import { leaderCutName } from './leader-cut-name.js';
import { leaderNearMiss } from './leader-near-miss.js';
import { leaderOrder } from './leader-order.js';
import { leaderPost } from './leader-post.js';
import { unitAlias } from './unit-alias.js';
import { unitNearMiss } from './unit-near-miss.js';

export const registerRules: readonly ProseRule[] = [
  leaderNearMiss,
  leaderOrder,
  leaderPost,
  unitNearMiss,
  unitAlias,
  contributorInText,
  leaderCutName,
];
