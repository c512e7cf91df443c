import { fstatSync, writeSync } from 'node:fs';
import { processMaker } from './process-maker.js';
import type { Questions } from './questions.js';
import type { Terminal } from './terminal.js';

/** The process's own terminal. Node's streams are made only where they are needed: they take a tenth of a short run. */
export function processTerminal(): Terminal {
  return {
    workingDirectory: process.cwd(),
    environment: process.env,
    out: (text) => write(1, text),
    talk: (text) => write(2, text),
    isTerminal: {
      get in() {
        return process.stdin.isTTY === true;
      },
      get out() {
        return !isPlain(1) && process.stdout.isTTY === true;
      },
      get talk() {
        return !isPlain(2) && process.stderr.isTTY === true;
      },
    },
    ask: async (question) => (await processQuestions()).ask(question),
    askLines: async (question, isLast) => (await processQuestions()).askLines(question, isLast),
    readInput: async () => {
      const parts: Buffer[] = [];
      for await (const part of process.stdin) parts.push(part);
      return Buffer.concat(parts);
    },
    showStatus: (line) => write(2, `\r\u001b[K${line}`),
    maker: processMaker(),
    milliseconds: () => performance.now(),
    today: () => {
      const now = new Date();
      const pad = (value: number): string => String(value).padStart(2, '0');
      return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
    },
  };
}

async function processQuestions(): Promise<Questions> {
  const { questionsOn } = await import('./questions.js');
  return questionsOn({ input: process.stdin, output: process.stderr });
}

type Output = 1 | 2;

/** A file, a pipe or a socket (what many programs give those they start) is written to as it is; a terminal through Node's
 * stream, which knows its encoding. */
function write(output: Output, text: string): void {
  const stream = (): NodeJS.WriteStream => (output === 1 ? process.stdout : process.stderr);
  if (!isPlain(output)) {
    stream().write(text);
    return;
  }
  let rest: Uint8Array = new TextEncoder().encode(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(output, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // Whoever read the pipe has seen enough.
      if (code === 'EPIPE') return;
      // A pipe that takes no more for now: the stream waits until it does, and what comes later waits behind it.
      if (code !== 'EAGAIN') throw error;
      plain.set(output, false);
      stream().write(rest);
      return;
    }
  }
}

const plain = new Map<Output, boolean>();

function isPlain(output: Output): boolean {
  const known = plain.get(output) ?? looksPlain(output);
  plain.set(output, known);
  return known;
}

function looksPlain(output: Output): boolean {
  try {
    const stat = fstatSync(output);
    return stat.isFile() || stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}
