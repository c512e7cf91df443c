import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';

/** A finding of a table in words, at no place yet. */
export type Wording = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint' | 'fix'>;

/** Why a table's file is not printed. */
export type TableProblem = 'missing' | 'unreadable' | 'empty' | 'too-large';

export function error(fault: TableProblem, message: string, hint: string): Wording {
  return { ...coded(`table/${fault}`), message, hint };
}
