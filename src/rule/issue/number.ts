import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { IssueSheet } from '../../issue/sheet.js';
import type { IssueRule } from '../rule.js';

/** An issue's number follows the last one of its series: one more, or 1 in a new year. The last one is looked for
 * among the issues that came before it, so that an old issue can be checked again. */
export const issueNumber: IssueRule = {
  sees: 'issue',
  codes: ['issue/number'],
  faults: [
    {
      code: 'issue/number',
      severity: 'error',
      title: '期号与前一期不相连',
      basis: '期号逐期连续编排，增刊另编；GB/T 9704—2012 没有规定，为刊物惯例',
      wrong: {
        'issues/0000/issue.yaml': '期号: 10\n日期: 2026-03-05\n',
        'issues/0001/issue.yaml': '期号: 12\n日期: 2026-03-12\n',
      },
      right: {
        'issues/0000/issue.yaml': '期号: 10\n日期: 2026-03-05\n',
        'issues/0001/issue.yaml': '期号: 11\n日期: 2026-03-12\n',
      },
    },
  ],
  check({ sheet, others }) {
    const series = others
      .map((other) => other.sheet)
      .filter(({ supplement }) => supplement === sheet.supplement);
    return [...numberFault(sheet, series), ...serialFault(sheet, series)];
  },
};

function numberFault(sheet: IssueSheet, series: readonly IssueSheet[]): readonly Diagnostic[] {
  const { issueNumber: number, date } = sheet;
  const twin = series.find(
    (each) => each.issueNumber.value === number.value && yearOf(each) === date.value.year,
  );
  if (twin) {
    const message = `期号${number.value}与${twin.file.path}的相同`;
    return [finding(message, number.span, '两期不能用同一个期号，请改正其中一个', twin)];
  }
  const before = series.filter((each) => isBefore(each, sheet));
  const sameYear = before.filter((each) => yearOf(each) === date.value.year);
  const [last] = [...(sameYear.length > 0 ? sameYear : before)].sort(
    (a, b) => yearOf(b) - yearOf(a) || b.issueNumber.value - a.issueNumber.value,
  );
  if (!last) return [];
  const next = last.issueNumber.value + 1;
  if (number.value === next || (sameYear.length === 0 && number.value === 1)) return [];
  const expected = sameYear.length === 0 ? `${next}，或新年从1起` : `${next}`;
  const message = `期号出现“${number.value}”，前一期是${last.issueNumber.value}，应为“${expected}”`;
  return [finding(message, number.span, '请改正期号；前面的期没有放在这里时，可关掉这一条', last)];
}

function serialFault(sheet: IssueSheet, series: readonly IssueSheet[]): readonly Diagnostic[] {
  const { serialNumber } = sheet;
  if (!serialNumber) return [];
  const numbered = series.flatMap((each) =>
    each.serialNumber && isBefore(each, sheet) ? [{ each, value: each.serialNumber.value }] : [],
  );
  const [last] = numbered.sort((a, b) => b.value - a.value);
  if (!last || serialNumber.value === last.value + 1) return [];
  const message = `总期号出现“${serialNumber.value}”，前一期是${last.value}，应为“${last.value + 1}”`;
  return [finding(message, serialNumber.span, '请改正总期号', last.each)];
}

function isBefore(other: IssueSheet, sheet: IssueSheet): boolean {
  const [a, b] = [other.date.value.iso, sheet.date.value.iso];
  return a < b || (a === b && other.issueNumber.value < sheet.issueNumber.value);
}

function yearOf({ date }: IssueSheet): number {
  return date.value.year;
}

function finding(message: string, span: Diagnostic['span'], hint: string, other: IssueSheet): Diagnostic {
  const related = [{ message: '前一期的期号', span: other.issueNumber.span }];
  return { code: 'issue/number', severity: 'error', message, span, hint, related };
}
