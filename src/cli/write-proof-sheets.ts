import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shownPath } from '../office/read-file.js';
import { writeOutputs } from '../office/write-outputs.js';
import { byUnit } from '../report/by-unit.js';
import { formatProofSheet } from '../report/proof-sheet.js';
import type { ReportContext } from '../report/report.js';
import type { CheckOptions } from './options.js';
import type { Judged } from './target.js';
import type { Terminal } from './terminal.js';

/** Writes a proof sheet for each unit that has something to mend, issue by issue, and takes away the sheets that units no
 * longer need. */
export function writeProofSheets(
  found: readonly Judged[],
  { output }: CheckOptions,
  terminal: Terminal,
  describe: NonNullable<ReportContext['describe']>,
): void {
  const { workingDirectory } = terminal;
  const encoder = new TextEncoder();
  let written = 0;
  for (const { house, issueNumber, diagnostics, owned } of mergeIssues(found)) {
    const folder = output === undefined ? join(house, 'out', '校对单') : resolve(workingDirectory, output);
    const nameOf = (unit: string): string =>
      `${issueNumber === '' ? '' : `${issueNumber} `}${unit}.md`.replace(/[\\/:*?"<>|]/gu, '-');
    const sheets = byUnit(diagnostics, owned);
    for (const unit of new Set(owned.flatMap(({ units }) => units))) {
      if (!sheets.has(unit)) rmSync(join(folder, nameOf(unit)), { force: true });
    }
    for (const [unit, findings] of sheets) {
      const name = nameOf(unit);
      const bytes = encoder.encode(formatProofSheet({ unit, issueNumber, findings }, describe));
      writeOutputs(folder, [{ name, bytes }], terminal);
      terminal.out(`已生成 ${shownPath(join(folder, name), workingDirectory)}（${findings.length} 处）\n`);
      written += 1;
    }
  }
  if (written === 0) terminal.out('没有发现问题，不用校对单\n');
}

/** Several paths of one issue as one: a unit gets one sheet an issue. */
function mergeIssues(found: readonly Judged[]): readonly Judged[] {
  const merged = new Map<string, Judged>();
  for (const each of found) {
    const key = JSON.stringify([each.house, each.issueNumber]);
    const before = merged.get(key);
    merged.set(
      key,
      before
        ? {
            ...each,
            diagnostics: [...before.diagnostics, ...each.diagnostics],
            owned: [...before.owned, ...each.owned],
          }
        : each,
    );
  }
  return [...merged.values()];
}
