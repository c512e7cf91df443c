import { blocksOf } from '../../submission/block.js';
import type { IssueRule } from '../rule.js';

/** A picture in the editor's note, where none can stand. */
export const pictureInNote: IssueRule = {
  sees: 'issue',
  codes: ['picture/misplaced'],
  check: ({ sheet: { editorsNote } }) =>
    (editorsNote ? blocksOf(editorsNote) : []).flatMap((block) =>
      block.kind === 'figure'
        ? block.pictures.map(({ line: { span } }) => ({
            code: 'picture/misplaced',
            severity: 'error',
            message: '编者按里不能放图片',
            span,
            hint: '请改放到稿件里，或删去这一行',
          }))
        : [],
    ),
};
