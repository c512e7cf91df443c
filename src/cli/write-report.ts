import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { refuseReportPlace } from '../office/report-place.js';
import { writeOutputs } from '../office/write-outputs.js';
import { formatters } from '../report/formats.js';
import type { ReportContext } from '../report/report.js';
import { summarize } from '../report/summary.js';
import { faults } from '../rule/catalogue.js';
import type { CheckOptions } from './options.js';
import { painter, type Terminal } from './terminal.js';
import { version } from './version.js';

/** Prints the report of a check, or writes it to the file asked for, without colours, and prints its summary alone.
 * `files` are the paths, as shown, of the files looked at. */
export function writeReport(
  found: readonly Diagnostic[],
  files: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  describe?: ReportContext['describe'],
): void {
  const { format, output, strict, color } = options;
  const { workingDirectory } = terminal;
  const context: ReportContext = {
    files,
    strict: strict === true,
    version: version(),
    ...(describe ? { describe } : {}),
  };
  if (output === undefined) {
    terminal.out(formatters[format](found, context, painter(terminal, 'out', color)));
    return;
  }
  const path = resolve(workingDirectory, output);
  const inputs = [...files, ...found.map(({ span }) => span.file.path)];
  refuseReportPlace(
    path,
    inputs.map((each) => resolve(workingDirectory, each)),
    workingDirectory,
  );
  const bytes = new TextEncoder().encode(formatters[format](found, context, (text) => text));
  writeOutputs(dirname(path), [{ name: basename(path), bytes }], terminal);
  terminal.out(`${summarize(found, files.length)}\n`);
}

const faultsByCode = new Map(faults.map((fault) => [fault.code, fault]));

/** What a code stands for. */
export const describe: NonNullable<ReportContext['describe']> = (code) => {
  const fault = faultsByCode.get(code);
  return fault && { title: fault.title, help: `依据：${fault.basis}` };
};
