import { resolve } from 'node:path';
import { byUnit } from '../report/by-unit.js';
import { formatProofSheet, isProofSheetAsMade, proofSheetHead } from '../report/proof-sheet.js';
import type { JudgedTarget } from '../session/judge-targets.js';
import { writeProofSheets } from '../session/proof-sheets.js';
import { describeRule } from '../session/rules.js';
import { shownPath } from '../source/shown-path.js';
import type { CheckFlags } from './options.js';
import type { Terminal } from './terminal.js';

/** Writes the proof sheets of a check, and tells of each. */
export function tellOfProofSheets(
  judged: readonly JudgedTarget[],
  { output }: Pick<CheckFlags, 'output'>,
  { host, workingDirectory, out }: Terminal,
): void {
  const form = {
    byUnit,
    format: (sheet: Parameters<typeof formatProofSheet>[0]) => formatProofSheet(sheet, describeRule),
    head: proofSheetHead,
    isAsMade: isProofSheetAsMade,
  };
  const folder = output === undefined ? undefined : resolve(workingDirectory, output);
  let written = 0;
  for (const { path, count, kept } of writeProofSheets(host, judged, form, folder)) {
    const shown = shownPath(path, workingDirectory);
    if (kept !== undefined) out(`${shown} 被人改过，另存为 ${kept}\n`);
    out(`已生成 ${shown}（${count} 处）\n`);
    written += 1;
  }
  if (written === 0) out('没有发现问题，不用校对单\n');
}
