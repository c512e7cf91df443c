import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { countBySeverity } from '../diagnostic/order.js';
import { positionAt, type Span } from '../source/file.js';
import { visibleJson } from './visible.js';

/** Findings as JSON, version 1; lines and columns from 1, columns in code points, ends exclusive. */
export function formatJson(diagnostics: readonly Diagnostic[], files: number): string {
  const { error, warning, hint } = countBySeverity(diagnostics);
  const report = {
    version: 1,
    findings: diagnostics.map((each) => ({
      ...placeOf(each.span),
      code: each.code,
      severity: each.severity,
      message: each.message,
      ...(each.hint === undefined ? {} : { hint: each.hint }),
      ...(each.fix
        ? {
            fix: {
              safe: each.fix.safe,
              edits: each.fix.edits.map(({ span, text }) => ({ ...placeOf(span), text })),
            },
          }
        : {}),
    })),
    summary: { errors: error, warnings: warning, hints: hint, files },
  };
  return `${visibleJson(JSON.stringify(report, null, 2))}\n`;
}

function placeOf({ file, start, end }: Span) {
  const from = positionAt(file, start);
  const to = positionAt(file, end);
  return { file: file.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
