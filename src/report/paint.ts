import type { Paint } from './report.js';

const codes: Readonly<Record<Parameters<Paint>[1], string>> = {
  error: '1;31',
  warning: '1;33',
  hint: '1;36',
  faint: '2',
  strong: '1',
};

/** Colours for an output: by `--color` if given, else by NO_COLOR (no-color.org), else if it is a terminal. */
export function painter(
  terminal: {
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly isTerminal: { readonly out: boolean; readonly err: boolean };
  },
  output: 'out' | 'err',
  color: ColorChoice,
): Paint {
  const { NO_COLOR, TERM } = terminal.environment;
  const auto = !NO_COLOR && TERM !== 'dumb' && terminal.isTerminal[output];
  const on = color === 'always' || (color === 'auto' && auto);
  return on ? (text, as) => `\u001b[${codes[as]}m${text}\u001b[0m` : (text) => text;
}

export type ColorChoice = 'auto' | 'always' | 'never';
