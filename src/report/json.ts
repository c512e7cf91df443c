import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { countBySeverity } from '../diagnostic/order.js';
import type { Span } from '../source/file.js';
import { placeOf } from './place.js';
import { printJson } from './print-json.js';

/** Findings as JSON, version 1 (later versions of the product may add members, never change or drop one); lines and
 * columns from 1, columns in code points, ends exclusive. */
export function formatJson(diagnostics: readonly Diagnostic[], files: number): string {
  return printJson({ version: 1, ...findingsAsData(diagnostics, files) });
}

/** Findings and their summary as the data that JSON is written of. */
export function findingsAsData(diagnostics: readonly Diagnostic[], files: number) {
  const { error, warning, hint } = countBySeverity(diagnostics);
  return {
    findings: diagnostics.map(findingOf),
    summary: { errors: error, warnings: warning, hints: hint, files },
  };
}

function findingOf({ span, code, severity, message, hint, related, fix }: Diagnostic) {
  return {
    ...placed(span),
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(related ? { related: related.map((each) => ({ ...placed(each.span), message: each.message })) } : {}),
    ...(fix
      ? {
          fix: {
            safe: fix.safe,
            edits: fix.edits.map((edit) => ({ ...placed(edit.span), text: edit.text })),
          },
        }
      : {}),
  };
}

function placed(span: Span) {
  return { file: span.file.path, ...placeOf(span) };
}
