import { resolve } from 'node:path';
import { painter } from '../../report/paint.js';
import { formatPretty } from '../../report/pretty.js';
import { formatTally, type ShownTally } from '../../report/tally.js';
import { formatTallyJson } from '../../report/tally-json.js';
import { settledNotes, tallyNotes } from '../../report/tally-notes.js';
import { formatWhy } from '../../report/tally-why.js';
import { differenceFrom, settle } from '../../session/settled-tally.js';
import { heldTable, isWhole, type OfficeTally, tallyOffice } from '../../session/tally-office.js';
import { unitMeant } from '../../session/unit-meant.js';
import { shownPath } from '../../source/shown-path.js';
import { CannotRun } from '../cannot-run.js';
import type { TallyOptions } from '../options.js';
import { cannotTell, periodAsked } from '../period-asked.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao tally`: what units sent and what of it was used in a period, with points and ranks; or the points of one unit, one by one. */
export function runTally(path: string, options: TallyOptions, terminal: Terminal): ExitCode {
  const { out, err } = terminal;
  const found = tallyOffice(resolve(terminal.workingDirectory, path), periodAsked(options), terminal, {
    host: terminal.host,
  });
  if ('kind' in found) throw new CannotRun(cannotTell(found.kind, options));
  const { settled } = found;
  const held = settled === 'damaged' ? undefined : settled;
  const difference = held && differenceFrom(held, found);
  const shown: ShownTally = {
    table: heldTable(found),
    isScored: found.isScored,
    sections: found.bulletin.sections.map(({ name }) => name),
    ...(held ? { settledOn: held.on } : {}),
  };
  if (options.json) {
    const told = held && { on: held.on, ...(difference ? { difference } : {}) };
    out(formatTallyJson(found, shown.table, told));
  } else if (options.why === undefined) out(formatTally(shown));
  else out(formatWhy(shown, unitAsked(found, options.why), found.targets));
  if (found.diagnostics.length > 0)
    err(formatPretty(found.diagnostics, 1, painter(terminal, 'err', options.color)));
  for (const line of tallyNotes(found)) err(`${line}\n`);
  if (settled === 'damaged') err('定下的结果读不出来，上面是现在重算的；请从备份或版本库里恢复\n');
  if (difference && !options.again)
    for (const line of settledNotes(difference, found.isScored)) err(`${line}\n`);
  if (options.release) return settleFound(found, difference !== undefined, options, terminal);
  return isWhole(found) && settled !== 'damaged' ? exitCode.clean : exitCode.findings;
}

function settleFound(
  found: OfficeTally,
  differs: boolean,
  { again }: TallyOptions,
  terminal: Terminal,
): ExitCode {
  const { settled } = found;
  if (settled !== undefined && settled !== 'damaged' && !differs) {
    terminal.out(`${settled.on}已经定过，现在重算也是一样的\n`);
    return exitCode.clean;
  }
  if (settled !== undefined && !again) {
    terminal.err('没有重新定；要按现在的重新定，请加上 --again\n');
    return exitCode.findings;
  }
  if (!isWhole(found)) {
    terminal.err('还有没有计入的，没有定；请先照上面的改好\n');
    return exitCode.findings;
  }
  const path = settle(terminal.host, found, terminal.today());
  terminal.out(`已经定下，存在 ${shownPath(path, terminal.workingDirectory)}\n`);
  return exitCode.clean;
}

function unitAsked(found: OfficeTally, words: string): string {
  const others = heldTable(found).groups.flatMap(({ rows }) => rows.map((row) => row.unit));
  const unit = unitMeant(found.bulletin, others, words);
  if (unit.kind === 'unit') return unit.name;
  const hint = unit.likely.length === 0 ? '' : `；您是不是要写${unit.likely.join('、')}？`;
  throw new CannotRun(`登记名册里没有“${words}”${hint}`);
}
