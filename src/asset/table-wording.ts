import type { Diagnostic } from '../diagnostic/diagnostic.js';

/** A finding of a table in words, at no place yet. */
export type Wording = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint' | 'fix'>;

export function error(fault: string, message: string, hint: string): Wording {
  return { code: `table/${fault}`, severity: 'error', message, hint };
}
