import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '../source/file.js';
import { CannotRun } from './found.js';
import { reasonOf, shownPath } from './read-file.js';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** A mended text for an input file. */
export interface Rewriting {
  /** Absolute; it may be a link, and several may lead to one file. */
  readonly path: string;
  /** As it was read. */
  readonly before: SourceFile;
  readonly text: string;
}

interface Part {
  readonly target: string;
  readonly beside: string;
  readonly bytes: Buffer;
  readonly mode: number;
}

/** Puts mended texts in the place of input files: all are written beside them and then renamed. Byte order marks and
 * permissions stay. If one file has changed since it was read, or may not be written, none is touched. */
export function rewriteFiles(rewritings: readonly Rewriting[], workingDirectory: string): void {
  const parts = new Map<string, Part>();
  for (const each of rewritings) {
    const part = attempt(each.path, workingDirectory, () => partOf(each, workingDirectory));
    parts.set(part.target, part);
  }
  try {
    for (const { beside, target, bytes, mode } of parts.values()) {
      attempt(target, workingDirectory, () => {
        writeFileSync(beside, bytes);
        chmodSync(beside, mode);
      });
    }
    for (const { beside, target } of parts.values()) {
      attempt(target, workingDirectory, () => renameSync(beside, target));
    }
  } finally {
    for (const { beside } of parts.values()) rmSync(beside, { force: true });
  }
}

function partOf({ path, before, text }: Rewriting, workingDirectory: string): Part {
  const shown = shownPath(path, workingDirectory);
  const target = realpathSync(path);
  const { mode } = statSync(target);
  // Renaming would go past the mark by which somebody protects a file.
  if ((mode & 0o222) === 0) throw new CannotRun(`无法写入 ${shown}：文件是只读的，一个文件也没有改`);
  accessSync(target, constants.W_OK);
  const bytes = readFileSync(target);
  const hasMark = bytes.subarray(0, 3).equals(byteOrderMark);
  if (bytes.subarray(hasMark ? 3 : 0).toString('utf8') !== before.text) {
    throw new CannotRun(`${shown} 刚才被别的程序改过，没有写入；请再运行一次`);
  }
  const written = Buffer.from(text, 'utf8');
  return {
    target,
    beside: join(dirname(target), `.${basename(target)}.kuaibao-part`),
    bytes: hasMark ? Buffer.concat([byteOrderMark, written]) : written,
    mode: mode & 0o7777,
  };
}

/** Does something with a file; what the system says against it becomes a sentence. */
function attempt<T>(path: string, workingDirectory: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`无法写入 ${shownPath(path, workingDirectory)}：${reasonOf(error)}`);
  }
}
