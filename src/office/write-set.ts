import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../host/code.js';
import type { FileChange } from '../host/host.js';
import type { Disk } from './disk.js';
import { allIn, journalWritersIn } from './leftovers.js';
import { hasLeftLock, whileLocked } from './lock.js';
import { isSet, putInPlace } from './put-in-place.js';
import { recover, withSiblings } from './recover.js';
import type { Writer } from './writer.js';

/** Writes files into their folders, made if need be, and takes files away, whole or not at all and all of them or none, in their order. `confirm`
 * may refuse when nobody else is writing there any more. What runs that were stopped have left is tidied up before. */
export function writeSet(
  files: readonly FileChange[],
  writer: Writer,
  confirm: () => void = () => undefined,
): void {
  const folders = [...new Set(files.map(({ folder }) => folder))];
  for (const folder of folders) makeFolder(folder, writer.disk);
  const write = (): void => {
    confirm();
    putInPlace(files, writer);
  };
  // A file by itself is in its place or not: nobody need wait.
  if (isSet(files) || folders.some((folder) => isUntidy(folder, writer))) whileTidy(folders, writer, write);
  else write();
}

/** Tidies up what runs that were stopped have left in a folder; whether there was anything. */
export function tidyUp(folder: string, writer: Writer): boolean {
  if (!isUntidy(folder, writer)) return false;
  whileTidy([folder], writer, () => undefined);
  return true;
}

/** Does some work while nobody else writes into some folders, and when they are tidied up. */
function whileTidy(folders: readonly string[], writer: Writer, work: () => void): void {
  const held = withSiblings(folders);
  const isDone = whileAllLocked(held, writer, () => {
    // Somebody has been stopped meanwhile.
    if (withSiblings(held).length > held.length) return false;
    const recovered = recover(held, writer);
    if (recovered.restored.length + recovered.kept.length > 0) writer.onRecovered?.(recovered);
    work();
    return true;
  });
  if (!isDone) whileTidy(folders, writer, work);
}

/** Always in the same order, so that no two runs wait for each other. */
function whileAllLocked<T>([folder, ...rest]: readonly string[], writer: Writer, work: () => T): T {
  if (folder === undefined) return work();
  return whileLocked(folder, writer, () => whileAllLocked(rest, writer, work));
}

function isUntidy(folder: string, { identity }: Writer): boolean {
  return (
    allIn(folder, identity).some(({ isLeft, writerName: by }) => isLeft || by === identity.name) ||
    journalWritersIn(folder).length > 0 ||
    hasLeftLock(folder, identity)
  );
}

/** Makes a folder and those above it, one by one: Node's own recursion never ends on some file systems. */
function makeFolder(folder: string, disk: Disk): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), disk);
  try {
    disk.makeFolder(folder);
    disk.settle(dirname(folder));
  } catch (error) {
    // Another run has made it meanwhile.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
