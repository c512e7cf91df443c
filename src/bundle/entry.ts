import type * as IssueCompiler from '../cli/compile-issue.js';

export { run } from '../cli/main.js';
export { processTerminal } from '../cli/process-terminal.js';

/** For threads that compile issues; only in the whole bundle. */
export function loadIssueCompiler(): Promise<typeof IssueCompiler> {
  return import('../cli/compile-issue.js');
}
