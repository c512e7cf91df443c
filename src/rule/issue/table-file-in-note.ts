import type { IssueRule } from '../rule.js';
import { misplaced, tableFilesIn } from '../submission/table/misplaced.js';

/** A table's file named in the editor's note, where none can stand. */
export const tableFileInNote: IssueRule = {
  sees: 'issue',
  codes: ['table/misplaced'],
  check: ({ sheet: { editorsNote } }) =>
    (editorsNote ? tableFilesIn(editorsNote) : []).map(({ span }) =>
      misplaced(span, '编者按里不能放表格', '请改放到稿件里，或删去这一行'),
    ),
};
