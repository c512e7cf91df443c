import type { Code, Severity } from '../fault/severity.js';
import type { OriginalPlace } from '../import/original.js';

/** The codes of what is found in old issues. */
export type LearnCode = Extract<Code, `learn/${string}`>;

/** Something that was found while an office was learnt from its issues. */
export interface LearnFinding {
  readonly severity: Severity;
  readonly code: LearnCode;
  /** One Chinese sentence. */
  readonly message: string;
  readonly hint?: string;
  /** The name of the file that shows it; without it, it concerns several. */
  readonly original?: string;
  readonly place?: OriginalPlace;
}
