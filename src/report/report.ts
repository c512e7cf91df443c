import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Severity } from '../fault/severity.js';

/** The context of a report, beside the findings. */
export interface ReportContext {
  /** Paths, as shown to users, of the files that were looked at; findings may stand in others too. */
  readonly files: readonly string[];
  /** Whether warnings count as failures. */
  readonly strict: boolean;
  /** The product's version. */
  readonly version: string;
  /** The description of a code, where it is known. */
  readonly describe?: (code: string) => CodeDescription | undefined;
}

/** The description of a code: a short Chinese title, and how to mend what it finds. */
export interface CodeDescription {
  readonly title: string;
  readonly help?: string;
}

/** Paints a text; the identity where there is no colour. */
export type Paint = (text: string, as: Severity | 'faint' | 'strong') => string;

/** Findings, in the order of their places, as one text that ends in a line end. */
export type Formatter = (diagnostics: readonly Diagnostic[], context: ReportContext, paint: Paint) => string;
