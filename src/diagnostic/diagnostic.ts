import type { Code, Severity } from '../fault/severity.js';
import type { Span } from '../source/file.js';

/** A replacement of a stretch of a file. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A mending: a safe one may be applied without asking, any other is only shown. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** One finding: what is wrong, where, and the way out. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** One Chinese sentence: 出现什么、应为什么. */
  readonly message: string;
  readonly span: Span;
  readonly hint?: string;
  readonly related?: readonly { readonly message: string; readonly span: Span }[];
  readonly fix?: Fix;
  /** It stands for so many findings of its kind that are not listed one by one. */
  readonly more?: number;
}

/** A value, if one could be made, with everything found on the way. */
export interface ReadResult<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes findings as they come up. */
export type Report = (diagnostic: Diagnostic) => void;
