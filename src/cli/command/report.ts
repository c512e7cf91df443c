import { resolve } from 'node:path';
import { painter } from '../../report/paint.js';
import { formatPretty } from '../../report/pretty.js';
import { tallyNotes } from '../../report/tally-notes.js';
import { writtenLines } from '../../report/written.js';
import {
  type MadePaper,
  makeOfPeriod,
  makeSlip,
  makeYearly,
  type PeriodPaper,
} from '../../session/papers.js';
import { isWhole, tallyOffice } from '../../session/tally-office.js';
import { writePaper } from '../../session/write-paper.js';
import { CannotRun } from '../cannot-run.js';
import type { PaperOptions } from '../options.js';
import { type PaperKind, usualFormats } from '../paper-kinds.js';
import { cannotTell, periodAsked } from '../period-asked.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao report`: a paper that an office writes beside its issues. */
export async function runReport(
  kind: PaperKind,
  path: string,
  options: PaperOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const made = makePaper(kind, path, options, terminal);
  const { format, output, force, fonts } = options;
  const request = {
    formats: format ?? usualFormats[kind],
    fonts,
    today: terminal.today(),
    ...(output === undefined ? {} : { output }),
    ...(force ? { force } : {}),
  };
  const outputs = await writePaper(made, request, terminal);
  for (const line of writtenLines({ kept: [], outputs }, terminal.workingDirectory))
    terminal.out(`${line}\n`);
  return made.isWhole ? exitCode.clean : exitCode.findings;
}

/** A paper, and whether all that belongs in it could be read. */
type Told = MadePaper & { readonly isWhole: boolean };

function makePaper(kind: PaperKind, path: string, options: PaperOptions, terminal: Terminal): Told {
  switch (kind) {
    case 'slip':
      return { ...makeSlip(path, terminal), isWhole: true };
    case 'notice':
    case 'silent':
      return ofPeriod(kind, path, options, terminal);
    default: {
      const made = makeYearly(kind, path, yearAsked(options), terminal);
      const { missing, unrecorded, pageless } = made;
      if (missing.length > 0) terminal.err(`没有列入（读不出来，或者文件夹不在了）：${missing.join('、')}\n`);
      for (const folder of unrecorded)
        terminal.err(`${folder} 发布过，发布记录不见了，按现在的稿件列入；请从备份或版本库里恢复它\n`);
      if (pageless.length > 0) terminal.err(`没有生成过 PDF、页数和页码空着的：${pageless.join('、')}\n`);
      return { ...made, isWhole: missing.length === 0 && unrecorded.length === 0 };
    }
  }
}

function ofPeriod(kind: PeriodPaper, path: string, options: PaperOptions, terminal: Terminal): Told {
  const found = tallyOffice(resolve(terminal.workingDirectory, path), periodAsked(options), terminal, {
    host: terminal.host,
  });
  if ('kind' in found) throw new CannotRun(cannotTell(found.kind, options));
  const { diagnostics, settled } = found;
  if (diagnostics.length > 0)
    terminal.err(formatPretty(diagnostics, 1, painter(terminal, 'err', options.color)));
  for (const line of tallyNotes(found)) terminal.err(`${line}\n`);
  if (settled === 'damaged') terminal.err('定下的结果读不出来，写的是现在重算的；请从备份或版本库里恢复\n');
  return {
    ...makeOfPeriod(kind, found, terminal.today()),
    isWhole: isWhole(found) && settled !== 'damaged',
  };
}

function yearAsked({ year }: PaperOptions): number | undefined {
  if (year === undefined || year === true) return undefined;
  const [, digits] = /^([12][0-9]{3})年?$/u.exec(year.trim()) ?? [];
  if (digits === undefined) throw new CannotRun(`“--year”应为年份，如 2026，现为“${year}”`);
  return Number(digits);
}
