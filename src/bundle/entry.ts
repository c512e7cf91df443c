import type * as IssueCompiler from '../cli/compile-issue.js';

export { run } from '../cli/main.js';
export { processTerminal } from '../cli/process-terminal.js';

/** Compiles the issues that the thread which made this one asks for; only in the whole bundle. */
export function work(): Promise<unknown> {
  return import('../cli/compile-worker.js');
}

/** For programs that compile issues without the command line; only in the whole bundle. */
export function loadIssueCompiler(): Promise<typeof IssueCompiler> {
  return import('../cli/compile-issue.js');
}
