import { editText } from '../../src/cli/editor.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { diskHost } from '../../src/office/disk-host.js';
import type { WriterIdentity } from '../../src/office/writer-identity.js';
import { recoveredMessage } from '../../src/report/recovered.js';

/** A writer that no other has ever been. */
export const identity: WriterIdentity = {
  name: 'test-1',
  isRunning: () => false,
  now: () => 0,
  pause: () => undefined,
};

/** A terminal that remembers what was printed and answers from a list; `input` is what is piped into it. */
export function fakeTerminal(
  workingDirectory: string,
  answers: readonly string[] = [],
  environment: Terminal['environment'] = {},
  input: Uint8Array = new Uint8Array(),
): Terminal & { readonly printed: { out: string; err: string } } {
  const printed = { out: '', err: '' };
  const left = [...answers];
  const isTerminal = answers.length > 0;
  return {
    workingDirectory,
    environment,
    printed,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    isTerminal: { in: isTerminal, out: false, err: isTerminal },
    ask: async (question) => {
      printed.err += question;
      return left.shift();
    },
    askLines: async (question, isLast) => {
      printed.err += question;
      const lines: string[] = [];
      for (let line = left.shift(); line !== undefined; line = left.shift()) {
        if (isLast(line, lines.length)) return { lines, last: line };
        lines.push(line);
      }
      return { lines };
    },
    drain: async () => '',
    edit: (text, isOpen) => editText(text, environment, isOpen),
    open: async () => ({ kind: 'opened' }),
    // Whoever waits is broken off.
    pause: async () => false,
    readInput: async () => input,
    showStatus: () => undefined,
    host: diskHost({
      identity,
      onRecovered: (recovered) => {
        printed.err += `${recoveredMessage(recovered, workingDirectory)}\n`;
      },
    }),
    milliseconds: () => 0,
    loadingSince: 0,
    today: () => '2026-11-23',
    timeOfDay: () => '14:03:22',
  };
}
