import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { countBySeverity } from '../diagnostic/order.js';

/** What was found, in one Chinese sentence; `files` is how many files were looked at. */
export function summarize(diagnostics: readonly Diagnostic[], files: number): string {
  const { error, warning, hint } = countBySeverity(diagnostics);
  const counts = [
    ...(error > 0 ? [`${error} 个错误`] : []),
    ...(warning > 0 ? [`${warning} 个警告`] : []),
    ...(hint > 0 ? [`${hint} 个提示`] : []),
  ];
  if (counts.length === 0) return `检查了 ${files} 个文件，没有发现问题`;
  return `检查了 ${files} 个文件，发现 ${counts.join('、')}`;
}
