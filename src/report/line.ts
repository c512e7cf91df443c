import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { startOf } from './place.js';
import { clip, visible } from './visible.js';

/** Findings a line each: `file:line:column: severity code message`. */
export function formatLines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((each) => `${formatLine(each)}\n`).join('');
}

/** A finding as one line, without a line end. */
export function formatLine({ span, severity, code, message }: Diagnostic): string {
  return visible(`${startOf(span)}: ${severity} ${code} ${clip(message)}`);
}
