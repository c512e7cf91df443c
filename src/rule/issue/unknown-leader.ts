import type { IssueRule } from '../rule.js';
import { unknownLeaders } from '../unknown-leader.js';

/** A leader whose 批示 stands under the masthead, and whom the register does not have. */
export const sheetUnknownLeader: IssueRule = {
  sees: 'issue',
  codes: ['structure/unknown-leader'],
  check: ({ bulletin, sheet }) => unknownLeaders(sheet.instructions, bulletin),
};
