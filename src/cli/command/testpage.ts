import { resolve } from 'node:path';
import { compiledFindings } from '../../report/compiled.js';
import { painter } from '../../report/paint.js';
import { writtenLines } from '../../report/written.js';
import { writeTestPage } from '../../session/test-page.js';
import type { TestPageOptions } from '../options.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao testpage`: ten paragraphs and where their lines should end, to be ticked in Word or WPS. */
export async function runTestPage(options: TestPageOptions, terminal: Terminal): Promise<ExitCode> {
  const { workingDirectory } = terminal;
  const folder = resolve(workingDirectory, options.output ?? '.');
  const request = { folder, fonts: options.fonts, today: terminal.today() };
  const { diagnostics, outputs } = await writeTestPage(request, terminal);
  terminal.err(compiledFindings(diagnostics, 1, painter(terminal, 'err', options.color)));
  if (outputs.length === 0) return exitCode.findings;
  for (const line of writtenLines({ kept: [], outputs }, workingDirectory)) terminal.out(`${line}\n`);
  terminal.err('请用 Word 或 WPS 打开 DOCX，逐段核对换行，打钩后连同它导出的 PDF 交回\n');
  return exitCode.clean;
}
