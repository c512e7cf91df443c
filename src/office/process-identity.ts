import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { codeOf } from '../host/code.js';
import type { WriterIdentity } from './writer-identity.js';

/** A machine's account of the processes that run on it. */
export interface ProcessFacts {
  readonly host: string;
  /** Marks that no other machine, no other start of it and no other container has beside the host's name, as far as is known. */
  readonly marks: readonly string[];
  /** This process's number, when it started as the machine counts (empty if it does not say), and a random word. */
  readonly process: { readonly number: number; readonly start: string; readonly word: string };
  /** When the process of a number started (empty if that is not known); undefined if there is none. */
  readonly startOf: (number: number) => string | undefined;
}

type Known = Required<Omit<WriterIdentity, 'now' | 'pause'>>;

/** This process as a writer of files. */
export function processIdentity(): WriterIdentity {
  let made: Known | undefined;
  // Commands that write nothing do not ask.
  const identity = (): Known => {
    made ??= identityOn(thisMachine());
    return made;
  };
  return {
    get name() {
      return identity().name;
    },
    get whereabouts() {
      return identity().whereabouts;
    },
    isRunning: (name) => identity().isRunning(name),
    now: () => Date.now(),
    pause: (milliseconds) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
    },
  };
}

/** A process of a machine as a writer of files: 5d41402abc-1gz-4fzyo-9f86d081. Host names and numbers come again, in containers
 * all the time: so the first part is of the start of the machine and the container too, the third is when the process
 * started, the last is random. Whether another one runs is only known in the same container on the same start. */
export function identityOn({ host, marks, process: own, startOf }: ProcessFacts): Known {
  const hash = createHash('sha256').update(JSON.stringify([host, ...marks]));
  const place = hash.digest('hex').slice(0, 10);
  return {
    name: [place, own.number.toString(36), Number(own.start).toString(36), own.word].join('-'),
    whereabouts: `电脑“${host}”，进程 ${own.number}`,
    isRunning: (name) => {
      const [, where, number = '', start = ''] = /^([0-9a-f]{10})-(\w+)-(\w+)-\w+$/u.exec(name) ?? [];
      if (where !== place) return undefined;
      const found = startOf(Number.parseInt(number, 36));
      return found !== undefined && (found === '' || Number(found).toString(36) === start);
    },
  };
}

function thisMachine(): ProcessFacts {
  const self = statOf('self');
  // In a container that sees another's /proc the numbers there are not those of its own.
  const isOwn = self !== undefined && self.number === process.pid;
  const start = self?.start ?? '';
  return {
    host: hostname(),
    marks: placeMarks(),
    process: { number: process.pid, start, word: randomBytes(4).toString('hex') },
    startOf: (number) => {
      if (number === process.pid) return start;
      const found = isOwn ? statOf(String(number)) : undefined;
      if (found) return found.isOver ? undefined : found.start;
      return isThere(number) ? '' : undefined;
    },
  };
}

function placeMarks(): readonly string[] {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return [boot, readlinkSync('/proc/self/ns/pid')];
  } catch {
    // Neither Windows nor macOS has this; machines of one name at least have cards of their own.
    const cards = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    return [...new Set(cards.map(({ mac }) => mac))].sort();
  }
}

interface ProcessStat {
  readonly number: number;
  /** In ticks since the machine started. */
  readonly start: string;
  /** It has ended, and whoever started it has not taken notice. */
  readonly isOver: boolean;
}

/** A process as /proc tells of it (proc(5), stat: the number, the name in brackets, the state; the start is the 22nd). */
function statOf(number: string): ProcessStat | undefined {
  try {
    const text = readFileSync(`/proc/${number}/stat`, 'utf8');
    const rest = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state = '?', start = ''] = [rest[0], rest[19]];
    return { number: Number.parseInt(text, 10), start, isOver: 'ZXx'.includes(state) };
  } catch {
    return undefined;
  }
}

function isThere(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    // It runs and belongs to somebody else.
    return codeOf(error) === 'EPERM';
  }
}
