import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { countBySeverity } from '../diagnostic/order.js';
import type { Severity } from '../fault/severity.js';

/** The findings counted, in one Chinese sentence; `files` is how many files were looked at. */
export function summarize(diagnostics: readonly Diagnostic[], files: number): string {
  if (diagnostics.length === 0) return `检查了 ${files} 个文件，没有发现问题`;
  const safe = diagnostics.filter(({ fix }) => fix?.safe).length;
  const mending = safe > 0 ? `，其中 ${safe} 处可用 kuaibao check --fix 自动改正` : '';
  return `检查了 ${files} 个文件，发现 ${countWords(countBySeverity(diagnostics))}${mending}`;
}

/** Counts in words, those of nothing left out: 2 个错误、1 个提示. */
export function countWords({ error, warning, hint }: Readonly<Record<Severity, number>>): string {
  return [
    ...(error > 0 ? [`${error} 个错误`] : []),
    ...(warning > 0 ? [`${warning} 个警告`] : []),
    ...(hint > 0 ? [`${hint} 个提示`] : []),
  ].join('、');
}
