import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { refuseReportPlace } from '../folder/report-place.js';
import { writeFiles } from '../folder/write-files.js';
import { version } from '../product/version.js';
import { formatters } from '../report/formats.js';
import { painter } from '../report/paint.js';
import type { Paint, ReportContext } from '../report/report.js';
import { formatStatistics } from '../report/statistics.js';
import { summarize } from '../report/summary.js';
import { faults } from '../rule/catalogue.js';
import type { Owned } from '../submission/owned.js';
import type { CheckOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** What a report is made of. */
export interface Reported {
  readonly found: readonly Diagnostic[];
  /** Whose the submissions are. */
  readonly owned: readonly Owned[];
  /** Paths, as shown, of the files looked at. */
  readonly files: readonly string[];
}

/** Prints the report of a check, or writes it to the file asked for, without colours, and prints its summary alone. */
export function writeReport(
  { found, owned, files }: Reported,
  options: CheckOptions,
  terminal: Terminal,
  describe?: ReportContext['describe'],
): void {
  const { format, output, strict, statistics, color } = options;
  const { host, workingDirectory } = terminal;
  const context: ReportContext = {
    files,
    strict: strict === true,
    version: version(),
    ...(describe ? { describe } : {}),
  };
  const write = (paint: Paint): string =>
    statistics ? formatStatistics(found, owned, context) : formatters[format](found, context, paint);
  if (output === undefined) {
    terminal.out(write(painter(terminal, 'out', color)));
    return;
  }
  const path = resolve(workingDirectory, output);
  const inputs = [...files, ...found.map(({ span }) => span.file.path)];
  refuseReportPlace(
    host,
    path,
    inputs.map((each) => resolve(workingDirectory, each)),
  );
  const bytes = new TextEncoder().encode(write((text) => text));
  writeFiles(host, [{ folder: dirname(path), name: basename(path), bytes }]);
  terminal.out(`${summarize(found, files.length)}\n`);
}

const faultsByCode = new Map(faults.map((fault) => [fault.code, fault]));

/** What a code stands for. */
export const describe: NonNullable<ReportContext['describe']> = (code) => {
  const fault = faultsByCode.get(code);
  return fault && { title: fault.title, help: `依据：${fault.basis}` };
};
