import { resolve } from 'node:path';
import type { Output } from '../../compile.js';
import { shownPath } from '../../office/read-file.js';
import { writeOutputs } from '../../office/write-outputs.js';
import { formatPretty } from '../../report/pretty.js';
import { type CompiledIssue, compileIssue } from '../compile-issue.js';
import type { CompileOptions } from '../options.js';
import { type ExitCode, exitCode, painter, type Terminal } from '../terminal.js';

/** `kuaibao compile`: checks, arranges, emits. With errors nothing is written. */
export async function runCompile(
  directory: string,
  options: CompileOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workingDirectory, environment } = terminal;
  const compiled = await compileIssue({
    directory,
    workingDirectory,
    environment,
    ...(options.output === undefined ? {} : { output: resolve(workingDirectory, options.output) }),
    formats: options.format,
    fonts: options.fonts,
    strict: options.strict === true,
    draft: options.draft === true,
    attachSources: options.attachSources === true,
  });
  const { folder, outputs, fill } = compiled;
  show(compiled, options, terminal);
  for (const message of compiled.fontMessages) terminal.talk(`${message}\n`);
  if (outputs.length === 0) {
    terminal.talk('没有生成文件：请先改正上面的问题\n');
    return exitCode.findings;
  }
  writeOutputs(folder, outputs, workingDirectory);
  for (const each of outputs) terminal.out(`${summary(folder, each, workingDirectory)}\n`);
  if (fill) terminal.talk(`${fillMessage(fill)}\n`);
  return exitCode.clean;
}

/** How the issue fills its pages. */
function fillMessage({ pages, freeRows }: NonNullable<CompiledIssue['fill']>): string {
  return `共${pages}页，${freeRows === 0 ? '末页排满' : `末页余${freeRows}行`}`;
}

/** Errors and warnings; hints are for `kuaibao check`, here they are only counted. */
function show(
  { diagnostics: found, files }: CompiledIssue,
  { color }: CompileOptions,
  terminal: Terminal,
): void {
  const serious = found.filter(({ severity }) => severity !== 'hint');
  const hints = found.length - serious.length;
  if (serious.length > 0) terminal.talk(formatPretty(serious, files, painter(terminal, 'talk', color)));
  if (hints > 0) terminal.talk(`另有 ${hints} 个提示，运行 kuaibao check 可以看到\n`);
}

function summary(folder: string, { name, bytes, pages }: Output, workingDirectory: string): string {
  const path = shownPath(resolve(folder, name), workingDirectory);
  const size = `${Math.max(1, Math.round(bytes.length / 1024))} KB`;
  return `已生成 ${path}（${[...(pages === undefined ? [] : [`${pages} 页`]), size].join('，')}）`;
}
