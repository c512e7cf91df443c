import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from './find-bulletin.js';
import { CannotRun } from './found.js';
import { reasonOf, shownPath } from './read-file.js';

/** Removes those files of a folder, if it is there, of which `isUnwanted` says so by name and text. */
export function removeFiles(
  folder: string,
  isUnwanted: (name: string, text: string) => boolean,
  workingDirectory: string,
): void {
  if (kindOf(folder) !== 'folder') return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    try {
      if (entry.isFile() && isUnwanted(entry.name, readFileSync(path, 'utf8'))) rmSync(path);
    } catch (error) {
      throw new CannotRun(`无法删去 ${shownPath(path, workingDirectory)}：${reasonOf(error)}`);
    }
  }
}
