import { wordRefusal } from '../../report/refusal.js';
import { limitsFrom } from '../../session/limits.js';
import { blank, openForSubmission, writeNewSubmission } from '../../session/new-submission.js';
import { shownPath } from '../../source/shown-path.js';
import { askSubmission } from '../ask-submission.js';
import type { NewOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao new`: a submission from flags, and by questions where a person sits at a terminal. */
export async function runNew(directory: string, options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  const { workingDirectory } = terminal;
  const opened = openForSubmission(directory, terminal);
  const draft = await askSubmission(options, opened.bulletin, terminal, limitsFrom(terminal));
  const { path, schemaRefusal } = writeNewSubmission(opened, draft, options.file, terminal);
  if (schemaRefusal)
    terminal.err(`编辑器提示用的文件没有更新：${wordRefusal(schemaRefusal, workingDirectory)}\n`);
  await tellOfSchemas([opened.folder], terminal);
  terminal.out(`${shownPath(path, workingDirectory)}\n`);
  const rest = draft.body === undefined || (draft.hasHeadline && draft.headline === undefined);
  if (rest) terminal.err(`已新建稿件，请用编辑器打开，把“${blank}”换成实际内容\n`);
  return exitCode.clean;
}
