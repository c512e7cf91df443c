import { type Counts, compiledFindings, countsMessage, draftMessage } from '../../report/compiled.js';
import { wordFailure } from '../../report/failure.js';
import { faceMessages } from '../../report/fonts.js';
import { painter } from '../../report/paint.js';
import { formatPretty } from '../../report/pretty.js';
import type { Paint } from '../../report/report.js';
import { writtenLines } from '../../report/written.js';
import { compileOffice, type IssueResult } from '../../session/compile-office.js';
import { shownPath } from '../../source/shown-path.js';
import { InOrder } from '../in-order.js';
import type { CompileFlags } from '../options.js';
import { Progress } from '../progress.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao compile --all`, or of several folders: all issues, told of in their order as soon as they are made. */
export async function runCompileAll(
  directories: readonly string[],
  options: CompileFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const paint = painter(terminal, 'err', options.color);
  const results: IssueResult['kind'][] = [];
  let progress = new Progress(0, terminal);
  const inOrder = new InOrder((say) => progress.aside(say));
  const paths = directories.length > 0 ? directories : ['.'];
  const { total, unchanged, offices, lost, loose } = await compileOffice(paths, options, terminal, {
    begin: (due) => {
      progress = new Progress(due, terminal);
    },
    done: (place, directory, result) => {
      const name = shownPath(directory, terminal.workingDirectory);
      results.push(result.kind);
      inOrder.take(place, () => tell(name, result, terminal, paint));
      progress.show(results.length, name);
    },
  });
  progress.clear();
  const count = (kind: IssueResult['kind']): number => results.filter((each) => each === kind).length;
  const counts: Counts = {
    made: count('made'),
    unchanged,
    faulty: count('faulty'),
    failed: count('failed'),
  };
  terminal.err(`${countsMessage(total, counts)}\n`);
  await tellOfSchemas(offices, terminal);
  const missed = [...lost, ...loose];
  if (missed.length > 0) terminal.err(formatPretty(missed, total, paint));
  if (counts.failed > 0) return exitCode.cannotRun;
  return counts.faulty > 0 || lost.length > 0 ? exitCode.findings : exitCode.clean;
}

/** Says what came of an issue. */
function tell(name: string, result: IssueResult, terminal: Terminal, paint: Paint): void {
  if (result.kind === 'failed') {
    terminal.err(`${name}：${wordFailure(result.failure, terminal.workingDirectory)}\n`);
    return;
  }
  const { diagnostics, files, faceNotes } = result.compiled;
  terminal.err(
    [
      compiledFindings(diagnostics, files.length, paint),
      ...faceMessages(faceNotes).map((message) => `${name}：${message}\n`),
    ].join(''),
  );
  if (result.kind === 'faulty') {
    terminal.err(`${name}：没有生成文件，请先改正上面的问题\n`);
    return;
  }
  for (const line of writtenLines(result.written, terminal.workingDirectory)) terminal.out(`${line}\n`);
  const rest = draftMessage(result.made.rest);
  if (rest !== undefined) terminal.err(`${name}：${rest}\n`);
}
