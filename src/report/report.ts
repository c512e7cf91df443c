import type { Diagnostic, Severity } from '../diagnostic/diagnostic.js';

/** What a report tells beside the findings. */
export interface ReportContext {
  /** Paths, as shown to users, of the files that were looked at; findings may stand in others too. */
  readonly files: readonly string[];
  /** Whether warnings count as failures. */
  readonly strict: boolean;
  /** The product's version. */
  readonly version: string;
  /** What a code stands for, where it is known. */
  readonly describe?: (code: string) => CodeDescription | undefined;
}

/** What a code stands for: a short Chinese title, and how to mend what it finds. */
export interface CodeDescription {
  readonly title: string;
  readonly help?: string;
}

/** Paints a text; the identity where there is no colour. */
export type Paint = (text: string, as: Severity | 'faint' | 'strong') => string;

/** Findings, in the order of their places, as one text that ends in a line end. */
export type Formatter = (diagnostics: readonly Diagnostic[], context: ReportContext, paint: Paint) => string;
