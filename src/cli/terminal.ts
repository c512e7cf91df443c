import type { Disk } from '../office/disk.js';
import type { Maker } from '../office/maker.js';
import type { Paint } from '../report/report.js';
import type { Questions } from './questions.js';

/** What a command may know of the world outside: everything else it is given by its arguments. */
export interface Terminal extends Questions {
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Data. */
  readonly out: (text: string) => void;
  /** Talk. */
  readonly talk: (text: string) => void;
  readonly isTerminal: { readonly in: boolean; readonly out: boolean; readonly talk: boolean };
  /** Shows a line, fit for a terminal, in place of the last one so shown, at the foot of what is said; empty takes it away. */
  readonly showStatus: (line: string) => void;
  /** All that comes on the standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** A clock that only runs forward. */
  readonly milliseconds: () => number;
  /** Today, as 2024-03-14 where the user is. */
  readonly today: () => string;
  /** This process, to others that write into the same folders. */
  readonly maker: Maker;
  /** What changes files; the machine's, if not given. */
  readonly disk?: Disk;
}

const codes: Readonly<Record<Parameters<Paint>[1], string>> = {
  error: '1;31',
  warning: '1;33',
  hint: '1;36',
  faint: '2',
  strong: '1',
};

/** Colours for an output: by `--color` if given, else by NO_COLOR (no-color.org), else if it is a terminal. */
export function painter(
  terminal: Pick<Terminal, 'environment' | 'isTerminal'>,
  output: 'out' | 'talk',
  color: ColorChoice,
): Paint {
  const { NO_COLOR, TERM } = terminal.environment;
  const auto = !NO_COLOR && TERM !== 'dumb' && terminal.isTerminal[output];
  const on = color === 'always' || (color === 'auto' && auto);
  return on ? (text, as) => `\u001b[${codes[as]}m${text}\u001b[0m` : (text) => text;
}

export type ColorChoice = 'auto' | 'always' | 'never';

/** Exit codes, whatever the format of the report. */
export const exitCode = { clean: 0, findings: 1, cannotRun: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
