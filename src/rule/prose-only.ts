import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { SourceText } from '../source/text.js';
import { type BodyBlock, blocksOf } from '../submission/block.js';

/** The codes of what `notProse` finds. */
export const notProseCodes: readonly string[] = [
  'structure/misplaced-table',
  'picture/misplaced',
  'table/misplaced',
];

/** Finds tables, pictures and tables' files in a text of which only lines of prose are printed; `where` names it: 编者按. */
export function notProse(text: SourceText, where: string): readonly Diagnostic[] {
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
          code: 'structure/misplaced-table',
          severity: 'error',
          message: `${where}里不能有表格`,
          span: block.lines.span,
          hint: '请写成句子，或把表格改放到稿件里',
        },
      ];
    case 'figure':
      return block.pictures.map(({ line: { span } }) => ({
        code: 'picture/misplaced',
        severity: 'error',
        message: `${where}里不能放图片`,
        span,
        hint,
      }));
    case 'tableFile':
      return [
        {
          code: 'table/misplaced',
          severity: 'error',
          message: `${where}里不能放表格`,
          span: block.line.span,
          hint,
        },
      ];
  }
}
