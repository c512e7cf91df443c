import { resolve } from 'node:path';
import { feedbackHead, formatFeedback, isFeedbackAsMade } from '../../report/feedback.js';
import { painter } from '../../report/paint.js';
import { formatPretty } from '../../report/pretty.js';
import { missingNotes } from '../../report/tally-notes.js';
import { feedback } from '../../session/feedback.js';
import { describeRule } from '../../session/rules.js';
import type { OfficeTally } from '../../session/tally-office.js';
import { writeFeedback } from '../../session/write-feedback.js';
import { shownPath } from '../../source/shown-path.js';
import type { FeedbackOptions } from '../options.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao feedback`: for each unit a sheet on what became of its items. */
export async function runFeedback(
  path: string,
  { month, year, output, color }: FeedbackOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { host, workingDirectory, out, err } = terminal;
  const asked = { ...(year === undefined ? {} : { year }), ...month };
  const found = await feedback(resolve(workingDirectory, path), asked, terminal, { host });
  const { tally } = found;
  if (tally && tally.diagnostics.length > 0)
    err(formatPretty(tally.diagnostics, 1, painter(terminal, 'err', color)));
  for (const line of tally ? missingNotes(tally) : []) err(`${line}\n`);
  if (tally?.settled === 'damaged') err('定下的结果读不出来，写的是现在重算的得分；请从备份或版本库里恢复\n');
  for (const folder of found.notKept) err(`${folder} 发布时的稿件没有留存，按现在的稿件写\n`);
  for (const folder of found.unread) err(`${folder} 读不出来，没有写进反馈；请先运行 kuaibao check\n`);
  const form = {
    format: (sheet: Parameters<typeof formatFeedback>[0]) => formatFeedback(sheet, describeRule),
    head: feedbackHead,
    isAsMade: isFeedbackAsMade,
  };
  const folder = output === undefined ? undefined : resolve(workingDirectory, output);
  for (const { path: written, count, kept } of writeFeedback(host, found, form, folder)) {
    for (const name of kept) out(`${shownPath(written, workingDirectory)} 被人改过，另存为 ${name}\n`);
    out(`已生成 ${shownPath(written, workingDirectory)}（${count} 篇）和同名的 .md\n`);
  }
  if (found.units.size === 0) out(found.title === '' ? '还没有稿件\n' : `${found.title}没有稿件\n`);
  const isAll = found.unread.length === 0 && (!tally || isKnown(tally));
  return isAll ? exitCode.clean : exitCode.findings;
}

/** Whether all issues and ledgers that were counted could be read; a submission that lacks something is told of to its unit. */
function isKnown({ faults, settled, diagnostics }: OfficeTally): boolean {
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  return faults.length === 0 && settled !== 'damaged' && !hasErrors;
}
