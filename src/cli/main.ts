import { CommanderError } from 'commander';
import { wordRefusal } from '../report/refusal.js';
import { visibleLines } from '../report/visible.js';
import { isDamagedProduct } from '../session/product.js';
import { Refused } from '../session/refused.js';
import { CannotRun } from './cannot-run.js';
import { createProgram } from './program.js';
import { type ExitCode, exitCode, type Terminal } from './terminal.js';
import { usageMessage } from './usage-message.js';

/** Runs the command line and says with which code to exit. The only place that catches. */
export async function run(argv: readonly string[], given: Terminal): Promise<ExitCode> {
  const say = (text: string): void => {
    try {
      given.err(visibleLines(text));
    } catch {
      // Nothing reaches whoever called but the exit code.
    }
  };
  let code: ExitCode = exitCode.clean;
  try {
    const terminal = guarded(given);
    const finish = (result: ExitCode): void => {
      code = result;
    };
    const program = createProgram(terminal, argv[0], finish, run);
    // Whoever types the name alone wants to see what there is.
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCode.clean;
      const message = usageMessage(error);
      if (message !== '') say(`${message}\n`);
      return exitCode.cannotRun;
    }
    if (error instanceof Refused) {
      say(`${wordRefusal(error.refusal, given.workingDirectory)}\n`);
      return exitCode.cannotRun;
    }
    if (error instanceof CannotRun || isDamagedProduct(error)) {
      say(`${error.message}\n`);
      return exitCode.cannotRun;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say(`kuaibao 内部出错，请把下面的内容发给开发者：\n${detail}\n`);
    return exitCode.cannotRun;
  }
}

/** A terminal that nothing can reach which would steer it, hide text or turn its direction, wherever it came from: a
 * submission, a file's name, an argument. */
function guarded(terminal: Terminal): Terminal {
  return {
    ...terminal,
    out: (text) => terminal.out(visibleLines(text)),
    err: (text) => terminal.err(visibleLines(text)),
    showStatus: (line) => terminal.showStatus(visibleLines(line)),
    ask: (question) => terminal.ask(visibleLines(question)),
    askLines: (question, isLast) => terminal.askLines(visibleLines(question), isLast),
  };
}
