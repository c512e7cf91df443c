export { run } from '../cli/main.js';
export { processTerminal } from '../cli/process-terminal.js';

/** Compiles the issues that the thread which made this one asks for. */
export function work(): Promise<unknown> {
  return import('../session/compile-worker.js');
}

/** Judges a share of what a long check looks at, for the thread which made this one. */
export function judge(): Promise<unknown> {
  return import('../session/check-worker.js');
}
