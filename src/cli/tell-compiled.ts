import { compiledFindings, draftMessage, fillMessage, hintsMessage } from '../report/compiled.js';
import { faceMessages } from '../report/fonts.js';
import { painter } from '../report/paint.js';
import { writtenLines } from '../report/written.js';
import type { CompiledIssue, MadeIssue } from '../session/compile-issue.js';
import { type WriteOptions, type WrittenIssue, writeIssue } from '../session/write-issue.js';
import type { CompileFlags } from './options.js';
import type { Terminal } from './terminal.js';

/** The output that people look at first, absolute: the one of pages. */
export function fileToOpen({ outputs }: WrittenIssue): string | undefined {
  return (outputs.find(({ pages }) => pages !== undefined) ?? outputs[0])?.path;
}

/** Says what was found when an issue was compiled; gives what was made, if nothing is in the way. */
export function tellOfCompiled(
  { diagnostics, files, faceNotes, made }: CompiledIssue,
  { color }: Pick<CompileFlags, 'color'>,
  terminal: Terminal,
): MadeIssue | undefined {
  terminal.err(compiledFindings(diagnostics, files.length, painter(terminal, 'err', color)));
  const hints = hintsMessage(diagnostics);
  if (hints !== undefined) terminal.err(`${hints}\n`);
  for (const message of faceMessages(faceNotes)) terminal.err(`${message}\n`);
  if (!made) terminal.err('没有生成文件：请先改正上面的问题\n');
  return made;
}

/** Writes an issue's outputs and says so; gives what was written. */
export function writeMade(
  made: MadeIssue,
  { keepEdited, left, former }: Pick<CompileFlags, 'keepEdited'> & Pick<WriteOptions, 'left' | 'former'>,
  terminal: Terminal,
): WrittenIssue {
  const release = { ...(left ? { left } : {}), ...(former ? { former } : {}) };
  const written = writeIssue(terminal.host, made, { keepEdited: keepEdited === true, ...release });
  tellOfWritten(made, written, terminal);
  return written;
}

/** Says what was written of an issue, and what is left to do on it. */
export function tellOfWritten(made: MadeIssue, written: WrittenIssue, terminal: Terminal): void {
  for (const line of writtenLines(written, terminal.workingDirectory)) terminal.out(`${line}\n`);
  const rest = draftMessage(made.rest);
  if (rest !== undefined) terminal.err(`${rest}\n`);
  if (made.fill) terminal.err(`${fillMessage(made.fill)}\n`);
}
