import { resolve } from 'node:path';
import { formatMended } from '../../report/mended.js';
import { formatTiming } from '../../report/timing.js';
import { type Checked, type CheckRequest, checkPaths } from '../../session/check-paths.js';
import { isStopped } from '../../session/findings.js';
import { CannotRun } from '../cannot-run.js';
import type { CheckFlags } from '../options.js';
import { tellOfProofSheets } from '../tell-proof-sheets.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';
import { writeReport } from '../write-report.js';

/** `kuaibao check`: the findings of submissions, issues' folders or a whole office; with `--fix` and `--diff` what can be
 * mended without asking is, or is shown. */
export async function runCheck(
  paths: readonly string[],
  options: CheckFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.accept) {
    const { keepAnswers } = await import('../keep-answers.js');
    return keepAnswers(paths, options, terminal);
  }
  if (options.reason !== undefined || options.dryRun)
    throw new CannotRun('--reason 和 --dry-run 要同 --accept 一起用');
  const checked = await checkPaths(paths.length > 0 ? paths : ['.'], requestOf(options, terminal), terminal);
  if (options.diff) await showChanges(checked, terminal);
  else if (options.fix) tellOfMended(checked, terminal);
  if (options.byUnit) tellOfProofSheets(checked.judged, options, terminal);
  else if (!options.diff) writeReport(checked, options, terminal);
  if ((options.fix || options.diff) && checked.isHeldBack)
    terminal.err('已经发布的稿件不自动改正；确实要改的，改好后运行 kuaibao release --again\n');
  if (options.timing) terminal.err(formatTiming(checked.spent));
  await tellOfSchemas(checked.offices, terminal);
  return isStopped(checked.found, options.strict === true) ? exitCode.findings : exitCode.clean;
}

function requestOf(
  { fonts, fix, diff, byUnit, output, timing }: CheckFlags,
  { workingDirectory, milliseconds }: Terminal,
): CheckRequest {
  const place =
    output === undefined
      ? undefined
      : ({ kind: byUnit ? 'proofSheets' : 'report', path: resolve(workingDirectory, output) } as const);
  return {
    fonts,
    ...(diff ? { mending: 'show' } : fix ? { mending: 'write' } : {}),
    ...(place ? { place } : {}),
    ...(timing ? { clock: milliseconds } : {}),
  };
}

async function showChanges({ changes, mended }: Checked, terminal: Terminal): Promise<void> {
  const { unifiedDiff } = await import('../../report/diff.js');
  for (const [before, after] of changes) terminal.out(unifiedDiff(before, after));
  const count = mended.length;
  terminal.err(
    count === 0 ? '没有可以自动改正的地方\n' : `有 ${count} 处可以自动改正，没有写入；写入请用 --fix\n`,
  );
}

function tellOfMended({ mended }: Checked, terminal: Terminal): void {
  terminal.err(formatMended(mended));
  if (mended.length > 0) terminal.err(`改正了 ${mended.length} 处\n`);
}
