import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { SourceFile } from '../source/file.js';
import { CannotRun } from './found.js';
import { reasonOf, shownPath } from './read-file.js';
import { type WriterOf, writeOutputs } from './write-outputs.js';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Puts a mended text in the place of an input file, whole or not at all. A byte order mark and the file's permissions
 * stay; a file that has changed since it was read is not touched. */
export function rewriteFile(path: string, before: SourceFile, text: string, by: WriterOf): void {
  const shown = shownPath(path, by.workingDirectory);
  try {
    const target = realpathSync(path);
    const bytes = readFileSync(target);
    const hasMark = bytes.subarray(0, 3).equals(byteOrderMark);
    if (bytes.subarray(hasMark ? 3 : 0).toString('utf8') !== before.text) {
      throw new CannotRun(`${shown} 刚才被别的程序改过，没有写入；请再运行一次`);
    }
    const written = Buffer.from(text, 'utf8');
    const file = {
      name: basename(target),
      bytes: hasMark ? Buffer.concat([byteOrderMark, written]) : written,
      mode: statSync(target).mode,
    };
    writeOutputs(dirname(target), [file], by);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`无法写入 ${shown}：${reasonOf(error)}`);
  }
}
