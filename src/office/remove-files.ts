import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../refusal/reason.js';
import { Refused } from '../refusal/refusal.js';
import { kindOf } from './find-bulletin.js';
import { type WriterOf, writerOf } from './write-outputs.js';

/** Removes those files of a folder, if it is there, of which `isUnwanted` says so by name and text. */
export function removeFiles(
  folder: string,
  isUnwanted: (name: string, text: string) => boolean,
  by: WriterOf,
): void {
  if (kindOf(folder) !== 'folder') return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() && isUnwanted(entry.name, textOf(path))) removeFile(path, by);
  }
}

/** Removes a file, if it is there. */
export function removeFile(path: string, by: WriterOf): void {
  try {
    writerOf(by).disk.remove(path);
  } catch (error) {
    throw new Refused({ kind: 'notRemoved', path, reason: reasonOf(error) });
  }
}

/** What cannot be read is nobody's to remove. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
