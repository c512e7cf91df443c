import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { positionAt } from '../source/file.js';
import { clip, visible } from './visible.js';

/** Findings a line each: `file:line:column: severity code message`. */
export function formatLines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ span, severity, code, message }) => {
      const { line, column } = positionAt(span.file, span.start);
      return `${visible(`${span.file.path}:${line}:${column}: ${severity} ${code} ${clip(message)}`)}\n`;
    })
    .join('');
}
