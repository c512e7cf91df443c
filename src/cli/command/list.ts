import { isStopped } from '../../diagnostic/order.js';
import { printDate } from '../../document/date.js';
import { arrange } from '../../issue/arrange.js';
import type { Issue, PlacedEntry } from '../../issue/issue.js';
import { planOf } from '../../issue/plan.js';
import { formatPretty } from '../../report/pretty.js';
import { visible } from '../../report/visible.js';
import { submissionId } from '../../submission/submission.js';
import { openIssue } from '../open-issue.js';
import type { ListOptions } from '../program.js';
import { type ExitCode, exitCode, painter, type Terminal } from '../terminal.js';

/** `kuaibao list`: the order the issue would have, with the reason for each place. */
export function runList(directory: string, { json, color }: ListOptions, terminal: Terminal): ExitCode {
  const { bulletin, sheet, submissions, diagnostics, files } = openIssue(
    directory,
    terminal.workingDirectory,
  );
  const stopped = isStopped(diagnostics, false);
  if (stopped) terminal.talk(`${formatPretty(diagnostics, files, painter(terminal, 'talk', color))}`);
  if (!bulletin || !sheet) return exitCode.findings;
  const issue = arrange(bulletin, sheet, submissions);
  terminal.out(json ? `${JSON.stringify(planOf(issue), null, 2)}\n` : formatPlan(issue));
  return stopped ? exitCode.findings : exitCode.clean;
}

function formatPlan(issue: Issue): string {
  const date = printDate(issue.sheet.date.value, issue.bulletin.dateStyle);
  let number = 0;
  const lines = issue.sections.flatMap(({ section, groups }) => [
    '',
    `【${section.name}】`,
    ...groups.flatMap(({ subsection, entries }) => [
      ...(subsection === undefined ? [] : [`  【${subsection}】`]),
      ...entries.flatMap((entry) => {
        number += 1;
        return formatEntry(entry, number);
      }),
    ]),
  ]);
  return `${visible(`${issue.issueNumber}　${date}　共 ${number} 篇`)}\n${lines.join('\n')}\n`;
}

function formatEntry({ submission, contributors, reason }: PlacedEntry, number: number): readonly string[] {
  const opening = [...submission.body.text.replace(/\s+/gu, '')];
  const brief = `${opening.slice(0, 24).join('')}${opening.length > 24 ? '…' : ''}`;
  const title = submission.headline?.text ?? brief;
  return [
    visible(`${String(number).padStart(3)}. ${title}（${contributors.join('、')}）`),
    visible(`     ${submissionId(submission)}　${reason}`),
  ];
}
