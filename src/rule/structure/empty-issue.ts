import { coded } from '../../fault/severity.js';
import { spanOf } from '../../source/file.js';
import type { IssueRule } from '../rule.js';

/** An issue without submissions, or without one that is printed. */
export const emptyIssue: IssueRule = {
  sees: 'issue',
  codes: ['structure/empty-issue'],
  check: ({ sheet, submissions, withheld, unreadable }) =>
    submissions.length > 0 || unreadable.length > 0
      ? []
      : [
          {
            ...coded('structure/empty-issue'),
            message: withheld.length > 0 ? '本期的稿件都停用了' : '本期还没有稿件',
            span: spanOf(sheet.file, 0),
            hint:
              withheld.length > 0
                ? '要印的稿件，请删去“停用: 是”这一行'
                : '请把各单位的稿件（.yaml 文件）放进本期的文件夹，或用 kuaibao new 新建一篇',
          },
        ],
};
