import { shownPath } from '../source/shown-path.js';
import type { Terminal } from './terminal.js';

/** Opens a file or a folder, absolute, or says why it could not be. */
export async function openOrTell(path: string, terminal: Terminal): Promise<void> {
  const opened = await terminal.open(path);
  if (opened.kind === 'opened') return;
  const why =
    opened.kind === 'noOpener'
      ? `这台电脑上没有 ${opened.program}`
      : `${opened.program} 没有找到能打开它的程序`;
  terminal.err(`没有打开 ${shownPath(path, terminal.workingDirectory)}：${why}，请自己在文件夹里打开\n`);
}
