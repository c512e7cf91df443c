import { painter } from '../../report/paint.js';
import { formatFit, formatPlan, formatPlanJson } from '../../report/plan.js';
import { formatPretty } from '../../report/pretty.js';
import { releaseLines } from '../../report/release-history.js';
import { isStopped } from '../../session/findings.js';
import { fitsOf, planIssue } from '../../session/plan-issue.js';
import { releasesOf } from '../../session/release-summary.js';
import type { ListOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao list`: the order the issue would have, with the reason for each place. */
export async function runList(
  directory: string,
  { json, fit, fonts, color }: ListOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { issue, diagnostics, files, office, directory: folder } = planIssue(directory, terminal);
  const stopped = isStopped(diagnostics, false);
  if (stopped) terminal.err(`${formatPretty(diagnostics, files.length, painter(terminal, 'err', color))}`);
  await tellOfSchemas([office], terminal);
  if (!issue) return exitCode.findings;
  if (fit) terminal.out(formatFit(await fitsOf({ issue, office }, fonts, terminal)));
  else if (json) terminal.out(formatPlanJson(issue));
  else {
    terminal.out(formatPlan(issue));
    const releases = releasesOf(terminal.host, office, folder);
    for (const line of releaseLines(releases, terminal.workingDirectory)) terminal.out(`${line}\n`);
  }
  return stopped ? exitCode.findings : exitCode.clean;
}
