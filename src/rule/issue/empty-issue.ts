import { spanOf } from '../../source/file.js';
import type { IssueRule } from '../rule.js';

/** An issue without submissions. */
export const emptyIssue: IssueRule = {
  sees: 'issue',
  codes: ['structure/empty-issue'],
  check: ({ sheet, submissions, unreadable }) =>
    submissions.length > 0 || unreadable.length > 0
      ? []
      : [
          {
            code: 'structure/empty-issue',
            severity: 'error',
            message: '本期还没有稿件',
            span: spanOf(sheet.file, 0),
            hint: '请把各单位的稿件（.yaml 文件）放进本期的文件夹，或用 kuaibao new 新建一篇',
          },
        ],
};
