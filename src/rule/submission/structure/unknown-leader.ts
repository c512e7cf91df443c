import type { PartRule } from '../../rule.js';
import { unknownLeaders } from '../../unknown-leader.js';

/** A leader whose 批示 stands before a headline, and whom the register does not have. */
export const unknownLeader: PartRule = {
  sees: 'part',
  codes: ['structure/unknown-leader'],
  check: ({ instructions }, registers) => unknownLeaders(instructions, registers),
};
