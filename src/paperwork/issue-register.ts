import { type CellValue, gridOf } from '../workbook/grid.js';
import type { Paper } from './paper.js';
import { type RegisteredIssue, signedBy } from './registered-issue.js';

/** 期号登记簿 of a year: issue by issue its numbers, day, pages, items, who edited and approved it, how many were printed. */
export function issueRegister(year: number, issues: readonly RegisteredIssue[]): Paper {
  const hasSerial = issues.some(({ serial }) => serial !== undefined);
  const isReleasing = issues.some(({ isReleased }) => isReleased);
  const columns = [
    '期号',
    ...(hasSerial ? ['总期号'] : []),
    '日期',
    '页数',
    '篇数',
    '编辑',
    '核签',
    '印数',
    '备注',
  ];
  const rows = issues.map((issue): readonly CellValue[] => [
    issue.issueNumber,
    ...(hasSerial ? [issue.serial ?? ''] : []),
    issue.date,
    issue.pages ?? '',
    issue.items.length,
    signedBy(issue, '编辑', '编审'),
    signedBy(issue, '核签', '签发', '审核'),
    issue.printRun ?? '',
    isReleasing && !issue.isReleased ? '未发布' : '',
  ]);
  const title = `${year}年期号登记簿`;
  const grid = gridOf('期号登记簿', columns, rows);
  return { name: title, title, parts: [{ kind: 'table', grid }], annexes: [], grids: [grid] };
}
