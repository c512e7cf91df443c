import { formatters } from '../../report/formats.js';
import { painter } from '../../report/paint.js';
import { wordRefusal } from '../../report/refusal.js';
import { type Checked, checkPaths } from '../../session/check-paths.js';
import { isStopped } from '../../session/findings.js';
import { limitsFrom } from '../../session/limits.js';
import {
  blank,
  draftSubmission,
  type OpenForSubmission,
  openForSubmission,
  refuseFileName,
  type SubmissionDraft,
  writeDrafted,
} from '../../session/new-submission.js';
import { version } from '../../session/product.js';
import { Refused } from '../../session/refused.js';
import { describeRule } from '../../session/rules.js';
import { sizeText } from '../../source/limits.js';
import { shownPath } from '../../source/shown-path.js';
import { askSubmission, asksAt } from '../ask-submission.js';
import { CannotRun } from '../cannot-run.js';
import type { NewOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao new`: a submission from flags, and by questions where a person sits at a terminal; it is checked when it is written. */
export async function runNew(directory: string, options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  try {
    return await makeNew(directory, options, terminal);
  } finally {
    if (asksAt(terminal)) await tellOfDropped(terminal);
  }
}

async function makeNew(directory: string, options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  const { workingDirectory } = terminal;
  const opened = openForSubmission(directory, terminal);
  if (options.file !== undefined) refuseFileName(options.file);
  const draft = await askSubmission(options, opened.bulletin, terminal, limitsFrom(terminal));
  const { path, schemaRefusal } = writeDraft(opened, draft, options.file, terminal);
  if (schemaRefusal)
    terminal.err(`编辑器提示用的文件没有更新：${wordRefusal(schemaRefusal, workingDirectory)}\n`);
  await tellOfSchemas([opened.folder], terminal);
  terminal.out(`${shownPath(path, workingDirectory)}\n`);
  const checked = await checkPaths([path], { fonts: 'all' }, terminal);
  tellOfFindings(checked, options, terminal);
  const rest = draft.body === undefined || (draft.hasHeadline && draft.headline === undefined);
  if (rest) terminal.err(`已新建稿件，请用编辑器打开，把“${blank}”换成实际内容\n`);
  return isStopped(checked.found, false) ? exitCode.findings : exitCode.clean;
}

/** Writes a submission. Where it cannot be, a body that was typed in is shown, so that it is not lost. */
function writeDraft(
  opened: OpenForSubmission,
  draft: SubmissionDraft,
  fileName: string | undefined,
  terminal: Terminal,
): ReturnType<typeof writeDrafted> {
  const { fileSize } = limitsFrom(terminal);
  try {
    const drafted = draftSubmission(opened, draft, terminal.host, fileName);
    const size = new TextEncoder().encode(drafted.text).length;
    if (size > fileSize)
      throw new CannotRun(
        `这篇稿件有 ${sizeText(size)}，超过上限 ${sizeText(fileSize)}，没有新建：请分成几篇，或删去多余的内容`,
      );
    return writeDrafted(opened, drafted, terminal);
  } catch (error) {
    if (error instanceof Refused && draft.body !== undefined && asksAt(terminal))
      terminal.err(`稿件没有写成，刚才的正文在下面，请另外存好：\n${draft.body}\n`);
    throw error;
  }
}

/** Says what is found in a new submission, as `check` does, beside its path, which stands alone on the standard output. */
function tellOfFindings({ found, files }: Checked, { color }: NewOptions, terminal: Terminal): void {
  const context = { files, strict: false, version: version(), describe: describeRule };
  terminal.err(formatters.pretty(found, context, painter(terminal, 'err', color)));
}

/** Keys that send no character, and the brackets of a paste. */
const escapes = /\u001b\[[0-9;?]*[A-Za-z~]/gu;

/** Takes what still comes from the terminal, so that no shell runs it, and says so. */
async function tellOfDropped(terminal: Terminal): Promise<void> {
  const written = (await terminal.drain()).replace(escapes, '').split(/[\r\n]+/u);
  const lines = written.map((line) => line.replace(/\p{Cc}/gu, '').trim()).filter((line) => line !== '');
  const [first] = lines;
  if (first === undefined) return;
  const shown = first.length > 20 ? `${first.slice(0, 20)}…` : first;
  terminal.err(`结束以后又来了 ${lines.length} 行（“${shown}”），没有写进稿件，请核对正文是否完整\n`);
}
