import { lstatSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Refused } from '../refusal/refusal.js';
import { realDisk } from './disk.js';
import { besideName } from './leftovers.js';
import type { WriterOf } from './write-outputs.js';

/** Keeps a file of a folder that is to be replaced: copies it to a name that says so (`word`) and is free, 第1期（人工修改）.docx
 * or 第1期（人工修改 2）.docx, and returns that name; one that holds the same already, left by a run that was stopped, serves. */
export function setAside(folder: string, name: string, word: string, by: WriterOf): string {
  const { disk = realDisk, maker } = by;
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  const from = join(folder, name);
  // What a link leads to is not copied, and stays where it is.
  if (lstatSync(from).isSymbolicLink()) throw new Refused({ kind: 'linkInPlace', path: from });
  for (let i = 1; ; i++) {
    const aside = `${stem}（${word}${i === 1 ? '' : ` ${i}`}）${ending}`;
    const to = join(folder, aside);
    const beside = join(folder, besideName(aside, 'part', maker.name));
    if (disk.copy(from, to, beside) || isSame(from, to)) return aside;
  }
}

function isSame(one: string, other: string): boolean {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}

/** Takes copies away again when what they were made for has failed; the originals are in their places. */
export function removeCopies(folder: string, names: readonly string[], { disk = realDisk }: WriterOf): void {
  for (const name of names) {
    try {
      disk.remove(join(folder, name));
    } catch {
      // One copy too many loses nothing.
    }
  }
}
