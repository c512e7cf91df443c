import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Refusal, Refused } from '../refusal/refusal.js';
import { diskReading } from './disk-reading.js';
import { besideName } from './leftovers.js';
import { retryWhileHeld, type Writer } from './writer.js';
import { isLeft, type WriterIdentity } from './writer-identity.js';

const lockName = '.kuaibao-lock';
const wait = 50;
const mostWaits = 600;
const mostBytes = 4096;

/** Does some work while no other kuaibao writes into the same folder. A lock that was left is taken over; one that is held
 * for half a minute makes this run give up and say whose it is. */
export function whileLocked<T>(folder: string, writer: Writer, work: () => T): T {
  const { identity } = writer;
  const path = join(folder, lockName);
  for (let waits = 0; !claim(path, writer); waits++) {
    const held = holderOf(path);
    // This run's own, which it could not take away when it had done its work.
    if (held?.name === identity.name) break;
    // One that cannot be read is most likely gone by now.
    if (held && isLeft(held.name, held.time, identity)) takeAway(path, held.name, writer);
    else if (waits < mostWaits) identity.pause(wait);
    else throw new Refused(isHeld(folder, held));
  }
  try {
    return work();
  } finally {
    unlock(path, writer);
  }
}

/** Makes a lock that bears its holder's name from the beginning; false if there is one. */
function claim(path: string, { identity, disk }: Writer): boolean {
  if (holderOf(path)) return false;
  const aside = asideOf(path, identity);
  disk.note(aside, new TextEncoder().encode(`${identity.name}\n${identity.whereabouts ?? ''}\n`));
  const isClaimed = disk.linkNew(aside, path);
  disk.remove(aside);
  return isClaimed;
}

function asideOf(path: string, identity: WriterIdentity): string {
  return join(dirname(path), besideName('kuaibao-lock', 'part', identity.name));
}

/** Whether a lock lies in a folder whose holder runs no more. */
export function hasLeftLock(folder: string, identity: WriterIdentity): boolean {
  const held = holderOf(join(folder, lockName));
  return held !== undefined && (held.name === identity.name || isLeft(held.name, held.time, identity));
}

interface Holder {
  readonly name: string;
  /** Where it runs; empty in a former version's lock. */
  readonly whereabouts: string;
  readonly time: number;
}

function holderOf(path: string): Holder | undefined {
  try {
    const found = lstatSync(path);
    // What is no lock of ours tells nothing, least of all what a link leads to.
    const read = found.isFile() ? diskReading.read(path, mostBytes) : undefined;
    const text = read?.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : '';
    const [name = '', whereabouts = ''] = text.split('\n');
    return { name, whereabouts: whereabouts.slice(0, 80), time: found.mtimeMs };
  } catch {
    return undefined;
  }
}

function isHeld(folder: string, held: Holder | undefined): Refusal {
  const holder = held?.whereabouts || held?.name.slice(0, 80);
  return { kind: 'locked', folder, lock: join(folder, lockName), ...(holder ? { holder } : {}) };
}

/** Gives up locks; one that cannot be taken away is taken over by the next run. */
function unlock(path: string, writer: Writer): void {
  try {
    if (holderOf(path)?.name === writer.identity.name) retryWhileHeld(() => writer.disk.remove(path), writer);
  } catch {
    // The work is done.
  }
}

/** Takes a lock away that `holder` has left. Of several that do so one gets it; should it turn out to be another's that
 * has come in between, it is put back. */
function takeAway(path: string, holder: string, { identity, disk }: Writer): void {
  const aside = asideOf(path, identity);
  try {
    disk.rename(path, aside);
  } catch {
    return;
  }
  const found = holderOf(aside);
  if (found && found.name !== holder) disk.linkNew(aside, path);
  disk.remove(aside);
}
