import { layOut } from '../../compile.js';
import { isStopped } from '../../diagnostic/order.js';
import { printDate } from '../../document/date.js';
import { runsOf } from '../../document/paragraph.js';
import { arrange } from '../../issue/arrange.js';
import type { Issue, PlacedEntry } from '../../issue/issue.js';
import { planOf } from '../../issue/plan.js';
import { type FitNote, fitNotes } from '../../layout/fit.js';
import { painter } from '../../report/paint.js';
import { formatPretty } from '../../report/pretty.js';
import { clip, visible, visibleJson } from '../../report/visible.js';
import { findFonts } from '../../session/find-fonts.js';
import { limitsFrom } from '../../session/limits.js';
import { openIssue } from '../../session/open-issue.js';
import { positionAt } from '../../source/file.js';
import { submissionId } from '../../submission/submission.js';
import type { ListOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao list`: the order the issue would have, with the reason for each place. */
export async function runList(
  directory: string,
  { json, fit, fonts, color }: ListOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = openIssue(directory, terminal.workingDirectory, undefined, { limits: limitsFrom(terminal) });
  const { bulletin, sheet, submissions, diagnostics, files, house } = opened;
  const stopped = isStopped(diagnostics, false);
  if (stopped) terminal.talk(`${formatPretty(diagnostics, files.length, painter(terminal, 'talk', color))}`);
  await tellOfSchemas([house], terminal);
  if (!bulletin || !sheet) return exitCode.findings;
  const issue = arrange(bulletin, sheet, submissions);
  if (fit) {
    const laidOut = await layOut(issue, findFonts(bulletin, house, fonts, terminal));
    terminal.out(formatFit(fitNotes(laidOut.pagination.paragraphs)));
  } else terminal.out(json ? `${visibleJson(JSON.stringify(planOf(issue), null, 2))}\n` : formatPlan(issue));
  return stopped ? exitCode.findings : exitCode.clean;
}

function formatFit(notes: readonly FitNote[]): string {
  if (notes.length === 0) return '没有末行不足三字的段落\n';
  const lines = notes.map(({ paragraph, ending, cut }) => {
    const source = runsOf(paragraph.source).findLast((run) => run.source !== undefined)?.source;
    const place = source
      ? `${source.span.file.path}:${positionAt(source.span.file, source.span.start).line}`
      : '';
    return visible(`${place}　末行只有“${ending}”，删去${cut}个字可以省一行`);
  });
  return `${lines.join('\n')}\n`;
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
    visible(`${String(number).padStart(3)}. ${clip(title)}（${clip(contributors.join('、'))}）`),
    visible(`     ${submissionId(submission)}　${reason}`),
  ];
}
