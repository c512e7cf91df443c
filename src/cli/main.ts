import { createInterface } from 'node:readline/promises';
import { CommanderError } from 'commander';
import { CannotRun } from '../office/found.js';
import { processMaker } from './process-maker.js';
import { createProgram } from './program.js';
import { type ExitCode, exitCode, type Terminal } from './terminal.js';
import { usageMessage } from './usage-message.js';

/** Runs the command line and says with which code to exit. The only place that catches. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCode.clean;
  try {
    const program = createProgram(terminal, (result) => {
      code = result;
    });
    // Whoever types the name alone wants to see what there is.
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCode.clean;
      const message = usageMessage(error);
      if (message !== '') terminal.talk(`${message}\n`);
      return exitCode.cannotRun;
    }
    if (error instanceof CannotRun) {
      terminal.talk(`${error.message}\n`);
      return exitCode.cannotRun;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.talk(`kuaibao 内部出错，请把下面的内容发给开发者：\n${detail}\n`);
    return exitCode.cannotRun;
  }
}

/** The process's own terminal. */
export function processTerminal(): Terminal {
  return {
    workingDirectory: process.cwd(),
    environment: process.env,
    out: (text) => void process.stdout.write(text),
    talk: (text) => void process.stderr.write(text),
    isTerminal: { in: !!process.stdin.isTTY, out: !!process.stdout.isTTY, talk: !!process.stderr.isTTY },
    ask: async (question) => {
      const lines = createInterface({ input: process.stdin, output: process.stderr });
      const closed = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
      try {
        return await Promise.race([lines.question(question), closed]);
      } finally {
        lines.close();
      }
    },
    showStatus: (line) => void process.stderr.write(`\r\u001b[K${line}`),
    maker: processMaker(),
    milliseconds: () => performance.now(),
    today: () => {
      const now = new Date();
      const pad = (value: number): string => String(value).padStart(2, '0');
      return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
    },
  };
}
