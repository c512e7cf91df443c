import { extname, join } from 'node:path';
import type { Host, WritableHost } from '../host/host.js';
import { digest } from '../record/digest.js';
import { Refused } from '../refusal/refusal.js';

/** Keeps a file of a folder that is to be replaced: copies it to a name that says so (`word`) and is free, 第1期（人工修改）.docx
 * or 第1期（人工修改 2）.docx, and returns that name; one that holds the same already, left by a run that was stopped, serves. */
export function setAside(host: WritableHost, folder: string, name: string, word: string): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  const from = join(folder, name);
  // What a link leads to is not copied, and stays where it is.
  if (host.linkStat(from)?.kind === 'link') throw new Refused({ kind: 'linkInPlace', path: from });
  for (let i = 1; ; i++) {
    const aside = `${stem}（${word}${i === 1 ? '' : ` ${i}`}）${ending}`;
    const to = join(folder, aside);
    if (host.copy(from, to) || isSame(host, from, to)) return aside;
  }
}

function isSame(host: Host, one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => host.read(path, Number.POSITIVE_INFINITY));
  return first?.kind === 'bytes' && second?.kind === 'bytes' && digest(first.bytes) === digest(second.bytes);
}

/** Takes copies away again when what they were made for has failed; the originals are in their places. */
export function removeCopies(host: WritableHost, folder: string, names: readonly string[]): void {
  for (const name of names) {
    try {
      host.remove(join(folder, name));
    } catch {
      // One copy too many loses nothing.
    }
  }
}
