import { resolve } from 'node:path';
import { compile, type Output } from '../../compile.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { isStopped } from '../../diagnostic/order.js';
import { arrange } from '../../issue/arrange.js';
import type { Pagination } from '../../layout/paginate.js';
import { shownPath } from '../../office/read-file.js';
import { writeOutputs } from '../../office/write-outputs.js';
import { formatPretty } from '../../report/pretty.js';
import { findFonts } from '../find-fonts.js';
import { fontMessages } from '../font-message.js';
import { limitsFrom } from '../limits.js';
import { type OpenedIssue, openIssue } from '../open-issue.js';
import type { CompileOptions } from '../options.js';
import { type ExitCode, exitCode, painter, type Terminal } from '../terminal.js';

/** `kuaibao compile`: checks, arranges, emits. With errors nothing is written. */
export async function runCompile(
  directory: string,
  options: CompileOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workingDirectory } = terminal;
  const output = options.output === undefined ? undefined : resolve(workingDirectory, options.output);
  const opened = openIssue(directory, workingDirectory, output, { limits: limitsFrom(terminal) });
  const { bulletin, sheet, house, submissions } = opened;
  // A draft may be made while warnings stand.
  const strict = options.strict === true && options.draft !== true;
  if (!bulletin || !sheet || isStopped(opened.diagnostics, strict)) {
    show(opened.diagnostics, opened, options, terminal);
    return stopped(terminal);
  }
  const issue = arrange(bulletin, sheet, submissions);
  const draft = options.draft === true;
  const compiled = await compile(issue, {
    formats: options.format,
    findFonts: () => findFonts(bulletin, house, options.fonts, terminal),
    draft,
    findings: opened.diagnostics,
    ...(options.attachSources ? { attachments: opened.sources } : {}),
  });
  const diagnostics = [...opened.diagnostics, ...compiled.diagnostics];
  show(diagnostics, opened, options, terminal);
  const { laidOut } = compiled;
  if (laidOut) for (const message of fontMessages(laidOut)) terminal.talk(`${message}\n`);
  if (isStopped(diagnostics, strict)) return stopped(terminal);
  const folder = output ?? resolve(house, 'out');
  writeOutputs(folder, compiled.outputs, workingDirectory);
  for (const each of compiled.outputs) terminal.out(`${summary(folder, each, workingDirectory)}\n`);
  if (laidOut) terminal.talk(`${fillMessage(laidOut.pagination)}\n`);
  return exitCode.clean;
}

function stopped(terminal: Terminal): ExitCode {
  terminal.talk('没有生成文件：请先改正上面的问题\n');
  return exitCode.findings;
}

/** How the issue fills its pages. */
function fillMessage({ pages, freeRows }: Pagination): string {
  return `共${pages.length}页，${freeRows === 0 ? '末页排满' : `末页余${freeRows}行`}`;
}

/** Errors and warnings; hints are for `kuaibao check`, here they are only counted. */
function show(
  found: readonly Diagnostic[],
  { files }: OpenedIssue,
  { color }: CompileOptions,
  terminal: Terminal,
): void {
  const serious = found.filter(({ severity }) => severity !== 'hint');
  const hints = found.length - serious.length;
  if (serious.length > 0)
    terminal.talk(formatPretty(serious, files.length, painter(terminal, 'talk', color)));
  if (hints > 0) terminal.talk(`另有 ${hints} 个提示，运行 kuaibao check 可以看到\n`);
}

function summary(folder: string, { name, bytes, pages }: Output, workingDirectory: string): string {
  const path = shownPath(resolve(folder, name), workingDirectory);
  const size = `${Math.max(1, Math.round(bytes.length / 1024))} KB`;
  return `已生成 ${path}（${[...(pages === undefined ? [] : [`${pages} 页`]), size].join('，')}）`;
}
