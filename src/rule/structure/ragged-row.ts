import { sectionNamed } from '../../bulletin/register.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { blocksOf } from '../../submission/block.js';
import { sectionChoice } from '../../submission/submission.js';
import type { TableFault } from '../../submission/table-block.js';
import type { PartRule } from '../rule.js';

/** Tables whose rows have too few or too many cells, whose cells join nothing, or that stand in a brief. */
export const tableForm: PartRule = {
  sees: 'part',
  codes: [
    'structure/ragged-row',
    'structure/lone-join',
    'structure/misplaced-table',
    'structure/unclosed-strong',
  ],
  check: ({ section, body }, registers) => {
    const tables = (body ? blocksOf(body) : []).flatMap((block) => (block.kind === 'table' ? [block] : []));
    if (tables.length === 0) return [];
    const form = section && sectionNamed(registers, sectionChoice({ section }).section)?.form;
    if (form === 'briefs') return tables.map(({ lines: { span } }) => ({ ...misplaced, span }));
    return tables.flatMap(({ faults }) => faults.map(toDiagnostic));
  },
};

const misplaced = {
  ...coded('structure/misplaced-table'),
  message: '简讯里不能有表格',
  hint: '请写成句子；要用表格的，改投用稿件的栏目',
} as const;

function toDiagnostic(fault: TableFault): Diagnostic {
  const { span } = fault.place;
  switch (fault.kind) {
    case 'raggedRow':
      return {
        ...coded('structure/ragged-row'),
        message: `表格的这一行有${fault.cells}格，第一行有${fault.expected}格`,
        span,
        hint: '缺的格已经补成空格；请核对是否漏写或者多写了分隔的“|”或制表符',
      };
    case 'loneJoin':
      return {
        ...coded('structure/lone-join'),
        message: '表格的这一格没有可以合并的格',
        span,
        hint: '“^”与上一格合并，“<”与左边一格合并，合起来要是一个长方形，不能从表头合到下面；要印出这个符号，请在前面加“\\”',
      };
    case 'unclosedStrong':
      return {
        ...coded('structure/unclosed-strong'),
        message: '加粗记号“**”在这一格没有配对',
        span,
        hint: '加粗的文字前后各写一个“**”，不能跨格；不加粗时请删去',
      };
  }
}
