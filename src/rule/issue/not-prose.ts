import { notProse, notProseCodes } from '../prose-only.js';
import type { IssueRule } from '../rule.js';

/** Tables and pictures in the editor's note or in the issue's own 批示, where none can stand. */
export const sheetNotProse: IssueRule = {
  sees: 'issue',
  codes: notProseCodes,
  check: ({ sheet: { editorsNote, instructions = [] } }) => [
    ...(editorsNote ? notProse(editorsNote, '编者按') : []),
    ...instructions.flatMap(({ content }) => notProse(content, '批示')),
  ],
};
