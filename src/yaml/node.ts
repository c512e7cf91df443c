import type { Span } from '../source/file.js';
import type { SourceText } from '../source/text.js';

/** A value as written: every scalar is text (`0102` stays 0102, `null` is a word). */
export type Node = Scalar | List | Mapping;

interface Written {
  readonly span: Span;
  /** It could only be read by guessing what was meant, and that has been reported: its content counts for nothing. */
  readonly isGuess?: true;
}

export interface Scalar extends Written {
  readonly kind: 'scalar';
  /** With YAML's folding: source lines of a plain, quoted or folded (`>`) value are one line. */
  readonly value: SourceText;
  /** Line by line as written. */
  readonly lines: SourceText;
  /** The text that YAML drops as a comment on a line of the value, or just below it and further in than its key: it may have been
   * meant as text. */
  readonly comment?: Comment;
  /** Behind a value of several lines, or one below its key, the lines of comment that follow it directly. */
  readonly commentsBelow?: readonly Span[];
}

/** A comment beside a value: its place, and whether the value's own end is marked, by quotes. */
export interface Comment {
  readonly span: Span;
  readonly isBehindQuotes: boolean;
}

export interface List extends Written {
  readonly kind: 'list';
  /** An item of nothing is an empty scalar at its place. */
  readonly items: readonly Node[];
}

export interface Mapping extends Written {
  readonly kind: 'mapping';
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly key: SourceText;
  /** Undefined if nothing stands after the colon. */
  readonly value: Node | undefined;
  /** A comment where the value should be. */
  readonly comment?: Span;
}
