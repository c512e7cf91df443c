import type { Span } from '../source/file.js';

/** A submission's place and whose it is. */
export interface OwnedSubmission {
  /** Registered names of its contributors, at least one. */
  readonly units: readonly string[];
  readonly span: Span;
}
