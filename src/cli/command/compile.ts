import { resolve } from 'node:path';
import type { CompiledIssue, CompileTask } from '../../session/compile-issue.js';
import { issuePlace } from '../../session/issue-place.js';
import type { CompileOptions } from '../../session/options.js';
import { writeIssue } from '../../session/write-issue.js';
import { draftRest } from '../draft-rest.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao compile`: checks, arranges, emits. With errors nothing is written, but of a draft what can be laid out. */
export async function runCompile(
  directories: readonly string[],
  options: CompileOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const [directory = '.'] = directories;
  if (options.all || directories.length > 1) {
    const { runCompileAll } = await import('./compile-all.js');
    return runCompileAll(directories, options, terminal);
  }
  const { compileIssue } = await import('../../session/compile-issue.js');
  const { output } = options;
  const task: CompileTask = {
    directory,
    options,
    ...(output === undefined ? {} : { output: resolve(terminal.workingDirectory, output) }),
  };
  const compiled = await compileIssue(task, terminal);
  await tellOfSchemas([issuePlace(directory, terminal.workingDirectory)], terminal);
  return finishIssue(compiled, options, terminal) ? exitCode.clean : exitCode.findings;
}

/** Says what came of one issue and writes its outputs; false if there are none. */
export function finishIssue(
  compiled: CompiledIssue,
  { keepEdited }: Pick<CompileOptions, 'keepEdited'>,
  terminal: Terminal,
): boolean {
  const { findings, hints, notes, made } = compiled;
  terminal.talk(findings);
  if (hints > 0) terminal.talk(`另有 ${hints} 个提示，运行 kuaibao check 可以看到\n`);
  for (const note of notes) terminal.talk(`${note}\n`);
  if (!made) {
    terminal.talk('没有生成文件：请先改正上面的问题\n');
    return false;
  }
  for (const line of writeIssue(made, terminal, { keepEdited: keepEdited === true }))
    terminal.out(`${line}\n`);
  for (const line of draftRest(made)) terminal.talk(`${line}\n`);
  if (made.fill) {
    const { pages, freeRows } = made.fill;
    terminal.talk(`共${pages}页，${freeRows === 0 ? '末页排满' : `末页余${freeRows}行`}\n`);
  }
  return true;
}
