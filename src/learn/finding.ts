import type { Severity } from '../diagnostic/diagnostic.js';
import type { OriginalPlace } from '../import/original.js';

export type LearnCode =
  /** The file can't be read, or shows no issue. */
  | 'learn/unreadable'
  /** The file's reader tells something of it. */
  | 'learn/reading'
  /** The text was changed on the way: broken lines joined, marks of a conversion taken out. */
  | 'learn/mended'
  /** A value was inferred from little, and from what. */
  | 'learn/guess'
  /** A value is left open for a person to decide. */
  | 'learn/open'
  /** Issues show different values of one key. */
  | 'learn/contradiction'
  /** The issue, compiled again, reads differently from what was printed. */
  | 'learn/difference';

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
