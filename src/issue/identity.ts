import type { IssueSheet } from './sheet.js';

/** Which number of which series in which year: what no two issues of an office share. */
export interface IssueIdentity {
  readonly series: 'issue' | 'supplement';
  readonly number: number;
  readonly year: number;
}

/** The identity that an issue's sheet gives it. */
export function identityOf({ supplement, issueNumber, date }: IssueSheet): IssueIdentity {
  return { series: supplement ? 'supplement' : 'issue', number: issueNumber.value, year: date.value.year };
}

/** The identity under which an issue was recorded; `date`: 2026-03-12. */
export function recordedIdentity({
  series,
  number,
  date,
}: Pick<IssueIdentity, 'series' | 'number'> & { readonly date: string }): IssueIdentity {
  return { series, number, year: Number(date.slice(0, 4)) };
}

export function isSameIdentity(one: IssueIdentity, other: IssueIdentity): boolean {
  return one.series === other.series && one.number === other.number && one.year === other.year;
}
