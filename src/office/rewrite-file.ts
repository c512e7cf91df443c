import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '../source/file.js';
import { CannotRun } from './found.js';
import { reasonOf, shownPath } from './read-file.js';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Puts a mended text in the place of an input file, whole or not at all: written beside it and renamed. A byte order mark
 * and the file's permissions stay; a file that has changed since it was read is not touched. */
export function rewriteFile(path: string, before: SourceFile, text: string, workingDirectory: string): void {
  const shown = shownPath(path, workingDirectory);
  let beside: string | undefined;
  try {
    const target = realpathSync(path);
    const bytes = readFileSync(target);
    const hasMark = bytes.subarray(0, 3).equals(byteOrderMark);
    if (bytes.subarray(hasMark ? 3 : 0).toString('utf8') !== before.text) {
      throw new CannotRun(`${shown} 刚才被别的程序改过，没有写入；请再运行一次`);
    }
    beside = join(dirname(target), `.${basename(target)}.kuaibao-part`);
    const written = Buffer.from(text, 'utf8');
    writeFileSync(beside, hasMark ? Buffer.concat([byteOrderMark, written]) : written, {
      mode: statSync(target).mode,
    });
    renameSync(beside, target);
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true });
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`无法写入 ${shown}：${reasonOf(error)}`);
  }
}
