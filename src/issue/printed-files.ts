import type { Issue } from './issue.js';

/** The submissions' files, from the issue's folder, in the order in which something of theirs is first printed. */
export function printedFiles({ sections }: Issue): readonly string[] {
  const entries = sections.flatMap(({ groups }) => groups.flatMap((group) => group.entries));
  return [...new Set(entries.map(({ submission }) => submission.path))];
}
