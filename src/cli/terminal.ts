import type { WritableHost } from '../session/machine.js';
import type { Edited } from './editor.js';
import type { Opened } from './open-file.js';
import type { Questions } from './questions.js';

/** The world outside as a command may know it: everything else it is given by its arguments. */
export interface Terminal extends Questions {
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** To standard output: what was asked for. */
  readonly out: (text: string) => void;
  /** To standard error: findings, progress, what else is to be said. */
  readonly err: (text: string) => void;
  readonly isTerminal: { readonly in: boolean; readonly out: boolean; readonly err: boolean };
  /** Shows a line, fit for a terminal, in place of the last one so shown, at the foot of what is said; empty takes it away. */
  readonly showStatus: (line: string) => void;
  /** All that comes on the standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Opens a text in the user's editor until it is closed; while `isOpen` says so, what it saves later is waited for. */
  readonly edit: (text: string, isOpen: (bytes: Uint8Array) => Promise<boolean>) => Promise<Edited>;
  /** Opens a file or a folder, absolute, with the program that is meant for it. */
  readonly open: (path: string) => Promise<Opened>;
  /** Waits; false, at once and from then on, if the user breaks off. */
  readonly pause: (milliseconds: number) => Promise<boolean>;
  /** A clock that only runs forward, from the process's start on; and what it said when our program began to load. */
  readonly milliseconds: () => number;
  readonly loadingSince: number;
  /** Today, as 2024-03-14 where the user is. */
  readonly today: () => string;
  /** The time of day there, as 14:03:22. */
  readonly timeOfDay: () => string;
  /** Where files lie. */
  readonly host: WritableHost;
}

/** Exit codes, whatever the format of the report. */
export const exitCode = { clean: 0, findings: 1, cannotRun: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
