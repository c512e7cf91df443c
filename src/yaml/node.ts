import type { Span } from '../source/file.js';
import type { SourceText } from '../source/text.js';

/** A value as written: every scalar is text (`0102` stays 0102, `null` is a word). */
export type Node = Scalar | List | Mapping;

export interface Scalar {
  readonly kind: 'scalar';
  readonly value: SourceText;
  readonly span: Span;
}

export interface List {
  readonly kind: 'list';
  /** An item of nothing is undefined. */
  readonly items: readonly (Node | undefined)[];
  readonly span: Span;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly pairs: readonly Pair[];
  readonly span: Span;
}

export interface Pair {
  readonly key: SourceText;
  /** Undefined if nothing stands after the colon. */
  readonly value: Node | undefined;
}
