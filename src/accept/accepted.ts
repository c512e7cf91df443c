import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Answer, Unanswerable } from './answer.js';

/** A place of a finding, as reports print it: `路径:行:列`, both from 1. */
export interface AcceptedPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** A word that somebody has said of it: the unit's registered name, the person's post. */
  readonly said?: string;
}

/** An answer that was written, or that would be. */
export interface WrittenAnswer {
  readonly finding: Diagnostic;
  readonly answer: Answer;
  /** The file's path, as shown, and the line from 1. */
  readonly path: string;
  readonly line: number;
}

/** A place of which nothing was written, and why. */
export interface LeftPlace {
  readonly place: AcceptedPlace;
  readonly finding?: Diagnostic;
  readonly reason:
    | Unanswerable
    /** Nothing is found there; on that line, or else in that file, at these places. */
    | { readonly kind: 'nothingFound'; readonly near: readonly AcceptedPlace[] }
    /** The issue is released. */
    | { readonly kind: 'released' }
    /** The file can't be written by hand there. */
    | { readonly kind: 'unwritable' }
    /** The check would tell of it nevertheless, or of a new error. */
    | { readonly kind: 'unanswered' };
}

/** The outcome for findings that were said to be right. */
export interface Accepted {
  readonly written: readonly WrittenAnswer[];
  readonly left: readonly LeftPlace[];
}
