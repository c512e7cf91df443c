/** The files that a run which was stopped had put in place, absolute, by what became of them. */
export interface Recovered {
  /** They hold what they held before that run. */
  readonly restored: readonly string[];
  /** They have been changed since, and stay as they are. */
  readonly kept: readonly string[];
}
