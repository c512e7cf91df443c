import { fstatSync, writeSync } from 'node:fs';
import { wordError } from '../report/reason.js';
import { recoveredMessage } from '../report/recovered.js';
import { visibleLines } from '../report/visible.js';
import { codeOf, machineHost } from '../session/machine.js';
import { CannotRun } from './cannot-run.js';
import type { Questions } from './questions.js';
import { exitCode, type Terminal } from './terminal.js';

/** The process's own terminal. Node's streams are made only where they are needed: they take a tenth of a short run. */
export function processTerminal(loadingSince = 0): Terminal {
  return {
    get workingDirectory() {
      return currentFolder();
    },
    environment: process.env,
    out: (text) => write(1, text),
    err: (text) => write(2, text),
    isTerminal: {
      get in() {
        return process.stdin.isTTY === true;
      },
      get out() {
        return !isPlain(1) && process.stdout.isTTY === true;
      },
      get err() {
        return !isPlain(2) && process.stderr.isTTY === true;
      },
    },
    ask: async (question) => (await processQuestions()).ask(question),
    askLines: async (question, isLast) => (await processQuestions()).askLines(question, isLast),
    drain: async () => (process.stdin.isTTY ? (await processQuestions()).drain() : ''),
    edit: async (text, isOpen) => (await import('./editor.js')).editText(text, process.env, isOpen),
    open: async (path) => (await import('./open-file.js')).openFile(path, process.platform, process.env),
    pause: async (milliseconds) => (await import('./pause.js')).pause(milliseconds),
    readInput: async () => {
      const parts: Buffer[] = [];
      for await (const part of process.stdin) parts.push(part);
      return Buffer.concat(parts);
    },
    showStatus: (line) => write(2, `\r\u001b[K${line}`),
    host: machineHost((recovered) =>
      write(2, visibleLines(`${recoveredMessage(recovered, currentFolder())}\n`)),
    ),
    milliseconds: () => process.uptime() * 1000,
    loadingSince,
    today: () => {
      const now = new Date();
      return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
    },
    timeOfDay: () => {
      const now = new Date();
      return [now.getHours(), now.getMinutes(), now.getSeconds()].map(twoDigits).join(':');
    },
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

async function processQuestions(): Promise<Questions> {
  const { questionsOn } = await import('./questions.js');
  return questionsOn({ input: process.stdin, output: process.stderr });
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new CannotRun(`当前文件夹打不开：${wordError(error)}，请先进入别的文件夹`);
  }
}

type StandardStream = 1 | 2;

/** A file, a pipe or a socket (what many programs give those they start) is written to as it is; a terminal through Node's
 * stream, which knows its encoding. */
function write(output: StandardStream, text: string): void {
  let rest: Uint8Array = new TextEncoder().encode(text);
  try {
    if (!isPlain(output)) {
      streamOf(output).write(text);
      return;
    }
    while (rest.length > 0) rest = rest.subarray(writeSync(output, rest));
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') {
      refused(output, error);
      return;
    }
    // A pipe that takes no more for now: the stream waits until it does, and what comes later waits behind it.
    plain.set(output, false);
    streamOf(output).write(rest);
  }
}

/** Whoever read a pipe has seen enough when he closes it; all else is said on the other output. */
function refused(output: StandardStream, error: unknown): void {
  if (codeOf(error) === 'EPIPE') return;
  throw new CannotRun(`${output === 1 ? '标准输出' : '标准错误'}写不进去：${wordError(error)}`);
}

const streams = new Map<StandardStream, NodeJS.WriteStream>();

/** A standard stream. An error that it reports later, when nobody waits for it any more, ends the run. */
function streamOf(output: StandardStream): NodeJS.WriteStream {
  const known = streams.get(output);
  if (known) return known;
  const stream = output === 1 ? process.stdout : process.stderr;
  streams.set(output, stream);
  stream.on('error', (error) => {
    try {
      refused(output, error);
    } catch (refusal) {
      if (output === 1 && refusal instanceof CannotRun) lastWord(`${refusal.message}\n`);
      process.exit(exitCode.cannotRun);
    }
  });
  return stream;
}

function lastWord(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // Nothing reaches whoever called but the exit code.
  }
}

const plain = new Map<StandardStream, boolean>();

function isPlain(output: StandardStream): boolean {
  const known = plain.get(output) ?? looksPlain(output);
  plain.set(output, known);
  return known;
}

function looksPlain(output: StandardStream): boolean {
  try {
    const stat = fstatSync(output);
    return stat.isFile() || stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}
