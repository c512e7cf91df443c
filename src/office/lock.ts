import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotRun } from './found.js';
import { besideName } from './leftovers.js';
import { isLeft } from './maker.js';
import { shownPath } from './read-file.js';
import { pause, type Writer } from './writer.js';

const lockName = '.kuaibao-lock';
const wait = 50;
const mostWaits = 600;

/** Does some work while no other kuaibao writes into the same folder. A lock that was left is taken over; one that is held
 * for half a minute makes this run give up. */
export function whileLocked<T>(folder: string, writer: Writer, work: () => T): T {
  const { maker, disk, workingDirectory } = writer;
  const path = join(folder, lockName);
  const name = new TextEncoder().encode(maker.name);
  for (let waits = 0; !disk.claim(path, name); waits++) {
    const held = holderOf(path);
    // One that cannot be read is most likely gone by now.
    if (held && isLeft(held.name, held.time, maker)) takeAway(path, held.name, writer);
    else if (waits < mostWaits) pause(wait);
    else {
      const shown = shownPath(folder, workingDirectory);
      throw new CannotRun(`另一个 kuaibao 正在写 ${shown}，请等它结束后再运行`);
    }
  }
  try {
    return work();
  } finally {
    if (holderOf(path)?.name === maker.name) disk.remove(path);
  }
}

function holderOf(path: string): { readonly name: string; readonly time: number } | undefined {
  try {
    return { name: readFileSync(path, 'utf8'), time: statSync(path).mtimeMs };
  } catch {
    return undefined;
  }
}

/** Takes a lock away that `holder` has left. Of several that do so one gets it; should it turn out to be another's that
 * has come in between, it is put back. */
function takeAway(path: string, holder: string, { maker, disk }: Writer): void {
  const aside = join(dirname(path), besideName('kuaibao-lock', 'part', maker.name));
  try {
    disk.rename(path, aside);
  } catch {
    return;
  }
  const found = holderOf(aside);
  if (found && found.name !== holder) disk.claim(path, new TextEncoder().encode(found.name));
  disk.remove(aside);
}
