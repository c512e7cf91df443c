import { type CellValue, type Grid, type GridCell, gridOf } from '../workbook/grid.js';
import type { Paper } from './paper.js';
import { type RegisteredIssue, signedBy } from './registered-issue.js';

/** So many rows has a blank for what an approver writes. */
const rowsToSign = 3;
/** Label and blank twice a row. */
const columns = 4;

/** 送审单 of an issue: what it is, blanks for those who check, countersign and issue it, and its items behind it. `date`: as printed. */
export function approvalSlip(issue: RegisteredIssue, date: string): Paper {
  const form = formOf([
    [['标题', issue.title]],
    [
      ['期号', issue.issueNumber],
      ['总期号', issue.serial ?? ''],
    ],
    [
      ['日期', date],
      ['密级', issue.classification ?? ''],
    ],
    [
      ['份数', issue.printRun ?? ''],
      ['篇数', issue.items.length],
    ],
    [
      ['拟稿', signedBy(issue, '编辑', '编审', '拟稿')],
      ['校对', signedBy(issue, '校对')],
    ],
    ...(['审核', '会签', '签发'] as const).map((label) => [[label, '']] as const),
  ]);
  const items = gridOf(
    '稿件',
    ['序号', '栏目', '标题', '报送单位'],
    issue.items.map(({ section, headline, units }, i): readonly CellValue[] => [
      i + 1,
      section,
      headline,
      units.join('、'),
    ]),
  );
  return {
    name: `${issue.issueNumber}送审单`,
    title: `${issue.title}送审单`,
    parts: [{ kind: 'form', grid: form }],
    annexes: [{ title: '本期稿件目录', parts: [{ kind: 'table', grid: items }] }],
    grids: [form, items],
  };
}

/** A form of labels and what stands behind them: one pair a row reaches over all of it; an approver's, which is blank, is some rows high. */
function formOf(lines: readonly (readonly (readonly [label: string, value: CellValue])[])[]): Grid {
  const rows: GridCell[][] = [];
  for (const pairs of lines) {
    const isWide = pairs.length === 1;
    const height = isWide && pairs[0]?.[1] === '' ? rowsToSign : 1;
    const cells = pairs.flatMap(([label, value], i): readonly GridCell[] => [
      { column: 2 * i, colSpan: 1, rowSpan: height, text: label, isNumber: false },
      {
        column: 2 * i + 1,
        colSpan: isWide ? columns - 1 : 1,
        rowSpan: height,
        text: String(value),
        isNumber: typeof value === 'number',
      },
    ]);
    rows.push(cells, ...Array.from({ length: height - 1 }, () => []));
  }
  return { name: '送审单', columns, headRows: 0, rows };
}
