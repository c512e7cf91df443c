import type { IssueFacts } from './facts.js';

/** The facts under which an issue was released, by its record: its folder may be gone, its sheet may say something else since. */
export interface ReleasedNumber extends IssueFacts {
  /** Where its `issue.yaml` lay, as shown. */
  readonly sheetPath: string;
}
