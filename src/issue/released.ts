import type { IssueIdentity } from './identity.js';

/** The number under which an issue was released, by its record: its folder may be gone, its sheet may say something else since. */
export interface ReleasedNumber {
  /** Where its `issue.yaml` lay, as shown. */
  readonly sheetPath: string;
  readonly series: IssueIdentity['series'];
  readonly number: number;
  /** 2026-03-12 */
  readonly date: string;
  readonly serial?: number;
}
