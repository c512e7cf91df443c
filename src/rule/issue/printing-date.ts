import { coded } from '../../fault/severity.js';
import { daysBetween } from '../../field/day-count.js';
import { particularsIn } from '../../issue/distribution.js';
import type { IssueRule } from '../rule.js';

const sheetOf = (printed: string): string =>
  `期号: 1\n日期: 2026-03-12\n印发机关: 岚浦县人民政府办公室\n印发日期: ${printed}\n`;

/** An issue that was printed (印发日期) before its own day. */
export const printingDate: IssueRule = {
  sees: 'issue',
  codes: ['issue/printing-date'],
  faults: [
    {
      code: 'issue/printing-date',
      title: '印发日期早于本期的日期',
      basis: 'GB/T 9704—2012 7.4.3：印发日期是送往印刷的日期，不早于成文的日期',
      wrong: { 'issues/0001/issue.yaml': sheetOf('2026-03-11') },
      right: { 'issues/0001/issue.yaml': sheetOf('2026-03-13') },
    },
  ],
  check({ bulletin, sheet }) {
    const { date } = sheet;
    const { printingDate: printed } = particularsIn(bulletin, sheet);
    if (!printed || daysBetween(date.value, printed.value) >= 0) return [];
    const message = `印发日期“${printed.value.iso}”早于本期的日期“${date.value.iso}”`;
    const hint = '请核对；印发日期与本期的日期相同时，可以不写';
    return [{ ...coded('issue/printing-date'), message, span: printed.span, hint }];
  },
};
