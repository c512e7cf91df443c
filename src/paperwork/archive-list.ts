import { type CellValue, gridOf } from '../workbook/grid.js';
import type { Paper } from './paper.js';
import type { RegisteredIssue } from './registered-issue.js';

/** The columns of 归档文件目录 (DA/T 22—2015 附录). */
const columns = ['序号', '档号', '文号', '责任者', '题名', '日期', '密级', '页数', '备注'];

/** 归档文件目录 of a year: issue by issue, by date. 档号 is left to the archive, which gives it. The day is of eight digits (DA/T 22—2015). */
export function archiveList(year: number, issues: readonly RegisteredIssue[]): Paper {
  const rows = issues.map((issue, i): readonly CellValue[] => [
    i + 1,
    '',
    issue.issueNumber,
    issue.issuingOffice,
    issue.title,
    issue.date.replaceAll('-', ''),
    issue.classification ?? '',
    issue.pages ?? '',
    '',
  ]);
  const grid = gridOf('归档文件目录', columns, rows);
  return {
    name: `${year}年归档文件目录`,
    title: '归档文件目录',
    parts: [{ kind: 'table', grid, caption: `${year}年` }],
    annexes: [],
    grids: [grid],
  };
}
