import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { journalName } from '../host/journal-name.js';
import { digest } from '../record/digest.js';
import type { Recovered } from '../record/recovered.js';
import { diskReading } from './disk-reading.js';
import { type Journal, type JournalFile, readJournal } from './journal.js';
import { allIn, besideName, journalWritersIn } from './leftovers.js';
import { isTorn } from './torn.js';
import { retryWhileHeld, type Writer } from './writer.js';

/** The folders that must be held together with some, absolute: sets that were stopped lie in all of them. */
export function withSiblings(folders: readonly string[]): readonly string[] {
  const all = new Set(folders);
  for (const folder of folders)
    for (const writerName of journalWritersIn(folder))
      for (const each of setFolders(folder, writerName)) if (readJournal(each, writerName)) all.add(each);
  return [...all].sort();
}

/** Takes away what runs that were stopped have left in folders, which are locked: so no run that has a journal there goes on.
 * Where a set had not come to its end, the former files are put back, but only over what that run itself has put there. */
export function recover(folders: readonly string[], writer: Writer): Recovered {
  const restored: string[] = [];
  const kept: string[] = [];
  for (const folder of folders) {
    for (const writerName of journalWritersIn(folder)) {
      const set = setFolders(folder, writerName).filter((each) => folders.includes(each));
      const [main] = set;
      if (main !== undefined && readJournal(main, writerName)?.main === '') {
        for (const each of set) putBack(each, writerName, writer, { restored, kept });
        writer.disk.remove(join(main, journalName(writerName)));
        writer.disk.settle(main);
      }
      for (const each of new Set([...set, folder])) clean(each, writerName, writer);
    }
    clearLeft(folder, writer);
  }
  return { restored, kept };
}

/** The folders of a set of which one is known, absolute, that which counts first. */
function setFolders(folder: string, writerName: string): readonly string[] {
  const own = readJournal(folder, writerName);
  if (!own) return [];
  const main = resolve(folder, own.main);
  const others = readJournal(main, writerName)?.folders ?? [];
  return [...new Set([main, ...others.map((each) => resolve(main, each))])];
}

type Found = { readonly [K in keyof Recovered]: string[] };

function putBack(folder: string, writerName: string, writer: Writer, found: Found): void {
  const files: Journal['files'] = readJournal(folder, writerName)?.files ?? [];
  for (const file of files) {
    const what = restore(folder, file, writerName, writer);
    if (what !== 'as before') found[what].push(join(folder, file.name));
  }
  writer.disk.settle(folder);
}

function restore(
  folder: string,
  { name, before, after, inPlace }: JournalFile,
  writerName: string,
  writer: Writer,
): 'as before' | keyof Recovered {
  const { disk } = writer;
  const path = join(folder, name);
  const former = join(folder, besideName(name, 'old', writerName));
  const now = bytesOf(path);
  if (!now && before !== undefined && after === undefined)
    return restoreRemoved(path, former, before, writer);
  if (!now) return 'as before';
  const found = digest(now);
  if (found === before) return 'as before';
  if (before === undefined) {
    if (found !== after) return 'kept';
    disk.remove(path);
    return 'restored';
  }
  const old = bytesOf(former);
  const part = inPlace ? bytesOf(join(folder, besideName(name, 'part', writerName))) : undefined;
  if (!old || digest(old) !== before) return 'kept';
  if (found !== after && !(part && isTorn(now, old, part))) return 'kept';
  retryWhileHeld(() => (inPlace ? disk.overwrite(path, old) : disk.rename(former, path)), writer);
  return 'restored';
}

/** Puts a file back that was taken away, of which nothing but its former bytes are left. */
function restoreRemoved(
  path: string,
  former: string,
  before: string,
  writer: Writer,
): 'as before' | keyof Recovered {
  if (lstatSync(path, { throwIfNoEntry: false })) return 'kept';
  const old = bytesOf(former);
  if (!old || digest(old) !== before) return 'as before';
  retryWhileHeld(() => writer.disk.rename(former, path), writer);
  return 'restored';
}

/** Takes a set's temporary files away, the journal last. */
function clean(folder: string, writerName: string, { identity: own, disk }: Writer): void {
  for (const each of allIn(folder, own)) if (each.writerName === writerName) disk.remove(each.path);
  disk.remove(join(folder, journalName(writerName)));
}

/** Temporary files of no set that anything is known of: none of it was put in place, or all. */
function clearLeft(folder: string, { identity, disk }: Writer): void {
  for (const { path, isLeft, writerName: by } of allIn(folder, identity)) {
    try {
      if (isLeft || by === identity.name) disk.remove(path);
    } catch {
      // Another program holds the file: the next run tries again.
    }
  }
}

const most = 1 << 30;

function bytesOf(path: string): Uint8Array | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const read = diskReading.read(path, most);
  return read.kind === 'bytes' ? read.bytes : undefined;
}
