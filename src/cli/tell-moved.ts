import type { MovedSubmissions } from '../session/move-submissions.js';
import { shownPath } from '../source/shown-path.js';
import type { Terminal } from './terminal.js';

/** Tells what went where: a line a file of submissions, below it those of the files that went along. */
export function tellMoved(
  moved: readonly MovedSubmissions[],
  { out, workingDirectory }: Pick<Terminal, 'out' | 'workingDirectory'>,
): void {
  const show = (path: string): string => shownPath(path, workingDirectory);
  for (const { from, indexes, to, files } of moved) {
    const which = indexes.length === 0 ? '' : ` 的第${indexes.join('、')}篇`;
    out(`${show(from)}${which} → ${show(to)}\n`);
    for (const file of files)
      out(`  ${file.isCopied ? '复制' : '同去'} ${show(file.from)} → ${show(file.to)}\n`);
  }
}
