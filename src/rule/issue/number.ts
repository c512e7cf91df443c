import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import type { IssueFacts } from '../../issue/facts.js';
import { type IssueIdentity, identityOf, isSameIdentity, recordedIdentity } from '../../issue/identity.js';
import type { ReleasedNumber } from '../../issue/released.js';
import type { IssueSheet } from '../../issue/sheet.js';
import type { Span } from '../../source/file.js';
import type { IssueRule, OtherIssue } from '../rule.js';

/** An issue's number follows the last one of its series: one more, or 1 in a new year. The last one is looked for
 * among the issues that came before it, so that an old issue can be checked again. */
export const issueNumber: IssueRule = {
  sees: 'issue',
  codes: ['issue/number'],
  faults: [
    {
      code: 'issue/number',
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
  check({ sheet, others, released = [] }) {
    const series = seriesOf(sheet, others, released);
    const all = [...series, ...seriesOf(sheet, others, released, otherSeries(sheet))];
    return [...numberFault(sheet, series), ...serialFault(sheet, series, all)];
  },
};

/** The facts known of another issue's number. */
interface Numbered {
  readonly identity: IssueIdentity;
  readonly number: number;
  /** 2026-03-12 */
  readonly date: string;
  readonly serial?: number;
  /** Of its `issue.yaml`, as shown. */
  readonly path: () => string;
  /** Where the number is written, if it is still. */
  readonly span: () => Span | undefined;
}

/** The other issues of a series, the sheet's own if none is named. What was released counts with the numbers of then, also if its folder is gone; one that is gone and
 * bears the sheet's own number may be this issue under another name. */
function seriesOf(
  sheet: IssueSheet,
  others: readonly OtherIssue[],
  released: readonly ReleasedNumber[],
  wanted: IssueIdentity['series'] = identityOf(sheet).series,
): readonly Numbered[] {
  const records = new Map(released.map((each) => [each.sheetPath, each]));
  records.delete(sheet.file.path);
  const identity = identityOf(sheet);
  const there = others.flatMap((other): readonly Numbered[] => {
    const record = records.size > 0 ? records.get(other.sheetPath) : undefined;
    if (record) records.delete(record.sheetPath);
    const known = record ?? other.facts;
    if (known.series !== wanted) return [];
    const span = (): Span | undefined => other.sheet()?.issueNumber.span;
    return [numbered(known, () => other.sheetPath, span)];
  });
  const gone = [...records.values()]
    .filter(({ series }) => series === wanted)
    .filter((record) => !isSameIdentity(recordedIdentity(record), identity))
    .map((record) =>
      numbered(
        record,
        () => record.sheetPath,
        () => undefined,
      ),
    );
  return [...there, ...gone];
}

function numbered(facts: IssueFacts, path: Numbered['path'], span: Numbered['span']): Numbered {
  const { number, date, serial } = facts;
  const known = serial === undefined ? {} : { serial };
  return { identity: recordedIdentity(facts), number, date, ...known, path, span };
}

function numberFault(sheet: IssueSheet, series: readonly Numbered[]): readonly Diagnostic[] {
  const { issueNumber: number, date } = sheet;
  const twin = series.find(({ identity }) => isSameIdentity(identity, identityOf(sheet)));
  if (twin) {
    const message = `期号${number.value}与${twin.path()}的相同`;
    return [finding(message, number.span, '两期不能用同一个期号，请改正其中一个', twin)];
  }
  const before = series.filter((each) => isBefore(each, sheet));
  const sameYear = before.filter((each) => yearOf(each) === date.value.year);
  const [last] = [...(sameYear.length > 0 ? sameYear : before)].sort(
    (a, b) => yearOf(b) - yearOf(a) || b.number - a.number,
  );
  if (!last) return [];
  const next = last.number + 1;
  if (number.value === next || (sameYear.length === 0 && number.value === 1)) return [];
  const expected = sameYear.length === 0 ? `${next}，或新年从1起` : `${next}`;
  const message = `期号出现“${number.value}”，前一期是${last.number}，应为“${expected}”`;
  return [finding(message, number.span, '请改正期号；前面的期没有放在这里时，可关掉这一条', last)];
}

/** The total number follows the last of its series, or, where supplements are counted in, the last of all. */
function serialFault(
  sheet: IssueSheet,
  series: readonly Numbered[],
  all: readonly Numbered[],
): readonly Diagnostic[] {
  const { serialNumber } = sheet;
  const last = lastSerial(sheet, series);
  if (!serialNumber || !last) return [];
  const lastOfAll = lastSerial(sheet, all);
  const isNext = (each: { readonly serial: number } | undefined): boolean =>
    serialNumber.value === (each?.serial ?? 0) + 1;
  if (isNext(last) || isNext(lastOfAll)) return [];
  const message = `总期号出现“${serialNumber.value}”，前一期是${last.serial}，应为“${last.serial + 1}”`;
  return [finding(message, serialNumber.span, '请改正总期号', last.each)];
}

function lastSerial(
  sheet: IssueSheet,
  issues: readonly Numbered[],
): { readonly each: Numbered; readonly serial: number } | undefined {
  const serials = issues.flatMap((each) =>
    each.serial !== undefined && isBefore(each, sheet) ? [{ each, serial: each.serial }] : [],
  );
  return serials.sort((a, b) => b.serial - a.serial)[0];
}

function otherSeries({ supplement }: IssueSheet): IssueIdentity['series'] {
  return supplement ? 'issue' : 'supplement';
}

function isBefore({ date, number }: Numbered, sheet: IssueSheet): boolean {
  const { iso } = sheet.date.value;
  return date < iso || (date === iso && number < sheet.issueNumber.value);
}

function yearOf({ date }: Numbered): number {
  return Number(date.slice(0, 4));
}

function finding(message: string, span: Span, hint: string, other: Numbered): Diagnostic {
  const place = other.span();
  const related = place ? { related: [{ message: '前一期的期号', span: place }] } : {};
  return { ...coded('issue/number'), message, span, hint, ...related };
}
