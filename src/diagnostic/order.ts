import type { Severity } from '../fault/severity.js';
import type { Diagnostic } from './diagnostic.js';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Findings by file (code units of its path), place, severity and code; the same finding twice counts once. */
export function orderDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(
    (a, b) =>
      compare(a.span.file.path, b.span.file.path) ||
      a.span.start - b.span.start ||
      rank[a.severity] - rank[b.severity] ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
  return sorted.filter((one, i) => {
    const before = sorted[i - 1];
    return !before || !isSame(one, before);
  });
}

/** How many findings there are of each severity, those that are not listed included. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity, more = 1 } of diagnostics) counts[severity] += more;
  return counts;
}

/** Whether findings make `check` exit with 1 and stop `compile`. */
export function isStopped(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  const counts = countBySeverity(diagnostics);
  return counts.error > 0 || (strict && counts.warning > 0);
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.code === b.code &&
    a.message === b.message &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    a.span.file.path === b.span.file.path
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
