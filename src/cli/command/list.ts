import { layOut } from '../../compile.js';
import { isStopped } from '../../diagnostic/order.js';
import { arrange } from '../../issue/arrange.js';
import { fitNotes } from '../../layout/fit.js';
import { painter } from '../../report/paint.js';
import { formatFit, formatPlan, formatPlanJson } from '../../report/plan.js';
import { formatPretty } from '../../report/pretty.js';
import { findFonts } from '../../session/find-fonts.js';
import { limitsFrom } from '../../session/limits.js';
import { openIssue } from '../../session/open-issue.js';
import type { ListOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao list`: the order the issue would have, with the reason for each place. */
export async function runList(
  directory: string,
  { json, fit, fonts, color }: ListOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = openIssue(terminal.host, directory, terminal.workingDirectory, undefined, {
    limits: limitsFrom(terminal),
  });
  const { bulletin, sheet, submissions, diagnostics, files, house } = opened;
  const stopped = isStopped(diagnostics, false);
  if (stopped) terminal.talk(`${formatPretty(diagnostics, files.length, painter(terminal, 'talk', color))}`);
  await tellOfSchemas([house], terminal);
  if (!bulletin || !sheet) return exitCode.findings;
  const issue = arrange(bulletin, sheet, submissions);
  if (fit) {
    const laidOut = await layOut(issue, findFonts(bulletin, house, fonts, terminal));
    terminal.out(formatFit(fitNotes(laidOut.pagination.paragraphs)));
  } else terminal.out(json ? formatPlanJson(issue) : formatPlan(issue));
  return stopped ? exitCode.findings : exitCode.clean;
}
