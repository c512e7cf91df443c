import { resolve } from 'node:path';
import { formatPhases } from '../../report/timing.js';
import { keepArchives } from '../../session/archives.js';
import type { CompileTask } from '../../session/compile-issue.js';
import { issuePlace } from '../../session/issue-place.js';
import { emitters } from '../../session/product.js';
import { PhaseTiming } from '../../session/timing.js';
import { CannotRun } from '../cannot-run.js';
import type { CompileFlags } from '../options.js';
import { fileToOpen, tellOfCompiled, writeMade } from '../tell-compiled.js';
import { openOrTell } from '../tell-opened.js';
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
  if ((options.watch || options.open) && (options.all || directories.length > 1))
    throw new CannotRun(`“${options.watch ? '--watch' : '--open'}”只用于一期，请只写一期的文件夹或期号`);
  if (options.watch) {
    const { runCompileWatch } = await import('./compile-watch.js');
    return runCompileWatch(directory, options, terminal);
  }
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
  const made = tellOfCompiled(compiled, options, terminal);
  const written = made && writeMade(made, options, terminal);
  if (options.timing) terminal.err(formatPhases(timing.spent(), emitters));
  const file = options.open && written ? fileToOpen(written) : undefined;
  if (file !== undefined) await openOrTell(file, terminal);
  return made ? exitCode.clean : exitCode.findings;
}
