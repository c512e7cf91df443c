import { holdSubmissions, type MovedToIssue, moveSubmissions } from '../../session/hold-submissions.js';
import { shownPath } from '../../source/shown-path.js';
import type { HoldOptions, MoveOptions } from '../options.js';
import { tellMoved } from '../tell-moved.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao hold`: submissions wait for a later issue. */
export function runHold(words: readonly string[], { to }: HoldOptions, terminal: Terminal): ExitCode {
  return tell(holdSubmissions(words, to, terminal), terminal);
}

/** `kuaibao move`: submissions go over to another issue. */
export function runMove(words: readonly string[], { to }: MoveOptions, terminal: Terminal): ExitCode {
  return tell(moveSubmissions(words, to, terminal), terminal);
}

function tell({ folder, isWaiting, waitsFor, moved }: MovedToIssue, terminal: Terminal): ExitCode {
  tellMoved(moved, terminal);
  const which = waitsFor === undefined ? '下一期' : `第${waitsFor}期`;
  const shown = shownPath(folder, terminal.workingDirectory);
  terminal.err(
    isWaiting
      ? `已留到${which}：用 kuaibao next 建好${which}时放进去\n`
      : `已移到 ${shown}；移出、移入的两期都请用 kuaibao check 再检查一遍\n`,
  );
  return exitCode.clean;
}
