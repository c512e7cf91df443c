import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { countBySeverity } from '../diagnostic/order.js';
import { displayWidth } from '../source/width.js';
import type { OwnedSubmission } from '../submission/owned-submission.js';
import { byUnit } from './by-unit.js';
import { groupBy } from './group.js';
import type { ReportContext } from './report.js';
import { countWords, summarize } from './summary.js';
import { visible } from './visible.js';

/** How many findings there are of each code, and of each unit, the most first; a joint entry's count for each of its
 * units. */
export function formatStatistics(
  diagnostics: readonly Diagnostic[],
  owned: readonly OwnedSubmission[],
  { files, describe }: ReportContext,
): string {
  const summary = summarize(diagnostics, files.length);
  if (diagnostics.length === 0) return `${summary}\n`;
  return [
    '各条规则：',
    ...table(
      groupBy(diagnostics, ({ code }) => code),
      (code) => describe?.(code)?.title ?? '',
    ),
    '',
    '各单位：',
    ...table(byUnit(diagnostics, owned), (_, found) => countWords(countBySeverity(found))),
    '',
    summary,
    '',
  ].join('\n');
}

function table(
  groups: ReadonlyMap<string, readonly Diagnostic[]>,
  tell: (name: string, found: readonly Diagnostic[]) => string,
): readonly string[] {
  const rows = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const width = Math.max(...rows.map(([name]) => displayWidth(visible(name))));
  const digits = String(rows[0]?.[1].length ?? 0).length;
  return rows.map(([name, found]) => {
    const padded = `${visible(name)}${' '.repeat(width - displayWidth(visible(name)))}`;
    return `  ${String(found.length).padStart(digits)}  ${padded}  ${tell(name, found)}`.trimEnd();
  });
}
