import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type Code, coded } from '../../fault/severity.js';
import type { SourceText } from '../../source/text.js';
import { type BodyBlock, blocksOf } from '../../submission/block.js';
import type { IssueRule, PartRule } from '../rule.js';

/** The codes of what `notProse` finds. */
const notProseCodes: readonly Code[] = ['structure/misplaced-table', 'picture/misplaced', 'table/misplaced'];

/** Tables and pictures in a submission's 批示, where none can stand. */
export const instructionNotProse: PartRule = {
  sees: 'part',
  codes: notProseCodes,
  check: ({ instructions = [] }) => instructions.flatMap(({ content }) => notProse(content, '批示')),
};

/** Tables and pictures in the editor's note or in the issue's own 批示, where none can stand. */
export const sheetNotProse: IssueRule = {
  sees: 'issue',
  codes: notProseCodes,
  check: ({ sheet: { editorsNote, instructions = [] } }) => [
    ...(editorsNote ? notProse(editorsNote, '编者按') : []),
    ...instructions.flatMap(({ content }) => notProse(content, '批示')),
  ],
};

/** Finds tables, pictures and tables' files in a text of which only lines of prose are printed; `where` names it: 编者按. */
function notProse(text: SourceText, where: string): readonly Diagnostic[] {
  return blocksOf(text).flatMap((block) => findingsOf(block, where));
}

function findingsOf(block: BodyBlock, where: string): readonly Diagnostic[] {
  const hint = '请改放到稿件里，或删去这一行';
  switch (block.kind) {
    case 'paragraph':
      return [];
    case 'table':
      return [
        {
          ...coded('structure/misplaced-table'),
          message: `${where}里不能有表格`,
          span: block.lines.span,
          hint: '请写成句子，或把表格改放到稿件里',
        },
      ];
    case 'figure':
      return block.pictures.map(({ line: { span } }) => ({
        ...coded('picture/misplaced'),
        message: `${where}里不能放图片`,
        span,
        hint,
      }));
    case 'tableFile':
      return [
        {
          ...coded('table/misplaced'),
          message: `${where}里不能放表格`,
          span: block.line.span,
          hint,
        },
      ];
  }
}
