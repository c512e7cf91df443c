import { notProse, notProseCodes } from '../../prose-only.js';
import type { PartRule } from '../../rule.js';

/** Tables and pictures in a submission's 批示, where none can stand. */
export const instructionNotProse: PartRule = {
  sees: 'part',
  codes: notProseCodes,
  check: ({ instructions = [] }) => instructions.flatMap(({ content }) => notProse(content, '批示')),
};
