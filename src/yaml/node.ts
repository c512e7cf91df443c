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
}

export interface List extends Written {
  readonly kind: 'list';
  /** An item of nothing is undefined. */
  readonly items: readonly (Node | undefined)[];
}

export interface Mapping extends Written {
  readonly kind: 'mapping';
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly key: SourceText;
  /** Undefined if nothing stands after the colon. */
  readonly value: Node | undefined;
  /** A comment on the line of the key, behind a value of one line or where the value should be. */
  readonly comment?: Span;
}
