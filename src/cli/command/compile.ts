import { resolve } from 'node:path';
import { compiledFindings, draftMessage, fillMessage, hintsMessage } from '../../report/compiled.js';
import { faceMessages } from '../../report/fonts.js';
import { painter } from '../../report/paint.js';
import { formatPhases } from '../../report/timing.js';
import { writtenLines } from '../../report/written.js';
import { keepArchives } from '../../session/archives.js';
import type { CompiledIssue, CompileTask, MadeIssue } from '../../session/compile-issue.js';
import { issuePlace } from '../../session/issue-place.js';
import { emitters } from '../../session/product.js';
import { PhaseTiming } from '../../session/timing.js';
import { type WriteOptions, writeIssue } from '../../session/write-issue.js';
import { CannotRun } from '../cannot-run.js';
import type { CompileFlags } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao compile`: checks, arranges, emits. With errors nothing is written, but of a draft what can be laid out. */
export async function runCompile(
  directories: readonly string[],
  options: CompileFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const [directory = '.'] = directories;
  if (options.timing && directories.length > 1)
    throw new CannotRun('“--timing”只用于一期，请只写一期的文件夹或期号');
  if (options.all || directories.length > 1) {
    const { runCompileAll } = await import('./compile-all.js');
    return runCompileAll(directories, options, terminal);
  }
  const { compileIssue, emptyCompileCache } = await import('../../session/compile-issue.js');
  const { output } = options;
  const timing = new PhaseTiming(terminal.milliseconds);
  timing.markAt('load', terminal.loadingSince);
  const task: CompileTask = {
    directory,
    options,
    ...(output === undefined ? {} : { output: resolve(terminal.workingDirectory, output) }),
  };
  const cache = emptyCompileCache();
  const { workingDirectory, environment } = terminal;
  const compiled = await compileIssue(
    terminal.host,
    task,
    { workingDirectory, environment, mark: timing.mark },
    cache,
  );
  timing.mark('write');
  keepArchives(terminal.host, cache.read);
  await tellOfSchemas([issuePlace(terminal.host, directory, terminal.workingDirectory)], terminal);
  const isMade = finishIssue(compiled, options, terminal);
  if (options.timing) terminal.err(formatPhases(timing.spent(), emitters));
  return isMade ? exitCode.clean : exitCode.findings;
}

/** Says what came of one issue and writes its outputs; false if there are none. */
function finishIssue(compiled: CompiledIssue, options: CompileFlags, terminal: Terminal): boolean {
  const made = tellOfCompiled(compiled, options, terminal);
  if (made) writeMade(made, options, terminal);
  return made !== undefined;
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

/** Writes an issue's outputs and says so. */
export function writeMade(
  made: MadeIssue,
  { keepEdited, left, former }: Pick<CompileFlags, 'keepEdited'> & Pick<WriteOptions, 'left' | 'former'>,
  terminal: Terminal,
): void {
  const release = { ...(left ? { left } : {}), ...(former ? { former } : {}) };
  const written = writeIssue(terminal.host, made, { keepEdited: keepEdited === true, ...release });
  for (const line of writtenLines(written, terminal.workingDirectory)) terminal.out(`${line}\n`);
  const rest = draftMessage(made.rest);
  if (rest !== undefined) terminal.err(`${rest}\n`);
  if (made.fill) terminal.err(`${fillMessage(made.fill)}\n`);
}
