import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotRun } from './found.js';
import { reasonOf, shownPath } from './read-file.js';

/** Makes a folder and those above it, one by one: Node's own recursion never ends on some file systems. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Removes what was written; nothing was where it cannot be (a file stands for the folder). */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}

/** Writes files into a folder, made if need be: each is written beside its place under another name and put there when
 * all are whole, so that none is ever half written. */
export function writeOutputs(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  workingDirectory: string,
): void {
  const parts = files.map(({ name, bytes }) => ({
    bytes,
    path: join(folder, name),
    beside: join(folder, `.${name}.kuaibao-part`),
  }));
  let at = folder;
  try {
    makeFolder(folder);
    for (const { path, beside, bytes } of parts) {
      at = path;
      writeFileSync(beside, bytes);
    }
    for (const { path, beside } of parts) {
      at = path;
      renameSync(beside, path);
    }
  } catch (error) {
    for (const { beside } of parts) discard(beside);
    throw new CannotRun(`无法写入 ${shownPath(at, workingDirectory)}：${reasonOf(error)}`);
  }
}
