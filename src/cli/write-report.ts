import { resolve } from 'node:path';
import { formatters } from '../report/formats.js';
import { painter } from '../report/paint.js';
import type { Paint, ReportContext } from '../report/report.js';
import { formatStatistics } from '../report/statistics.js';
import { summarize } from '../report/summary.js';
import type { Checked } from '../session/check-paths.js';
import { version } from '../session/product.js';
import { describeRule } from '../session/rules.js';
import { writeReportText } from '../session/write-text.js';
import type { CheckFlags } from './options.js';
import type { Terminal } from './terminal.js';

/** Prints the report of a check, or writes it to the file asked for, without colours, and prints its summary alone. */
export function writeReport(
  { found, owned, files }: Pick<Checked, 'found' | 'owned' | 'files'>,
  { format, output, strict, statistics, color }: CheckFlags,
  terminal: Terminal,
): void {
  const context: ReportContext = {
    files,
    strict: strict === true,
    version: version(),
    describe: describeRule,
  };
  const write = (paint: Paint): string =>
    statistics ? formatStatistics(found, owned, context) : formatters[format](found, context, paint);
  if (output === undefined) {
    terminal.out(write(painter(terminal, 'out', color)));
    return;
  }
  const path = resolve(terminal.workingDirectory, output);
  const inputs = [...files, ...found.map(({ span }) => span.file.path)];
  writeReportText(
    path,
    write((text) => text),
    inputs,
    terminal,
  );
  terminal.out(`${summarize(found, files.length)}\n`);
}
