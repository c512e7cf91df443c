import { lstatSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { codeOf, errorOf } from '../host/code.js';
import type { FileChange, PathKind, PlacedFile } from '../host/host.js';
import { journalName } from '../host/journal-name.js';
import { digest } from '../record/digest.js';
import { type Reason, reasonOf } from '../refusal/reason.js';
import { Refused } from '../refusal/refusal.js';
import type { Rights } from './disk.js';
import { diskReading } from './disk-reading.js';
import { formatJournal, type JournalFile } from './journal.js';
import { besideName } from './leftovers.js';
import { heldCodes, retryWhileHeld, type Writer } from './writer.js';

interface Part {
  readonly name: string;
  readonly folder: string;
  /** Absent if the file is to be taken away. */
  readonly bytes?: Uint8Array;
  readonly inPlace: boolean;
  readonly path: string;
  /** Where the new one is written. */
  readonly partPath: string;
  /** Where the former one is kept while others of the set go into their places. */
  readonly former: string;
  /** Of the file to be replaced, if there is one; a link, which is replaced itself, has none of its own. */
  readonly rights?: Rights;
  readonly isReplacing: boolean;
  /** The file's former bytes, if it is written into. */
  readonly before?: Uint8Array;
}

/** Whether changes need a journal. A file by itself that is replaced needs none: it is in its place or not. */
export function isSet(files: readonly FileChange[]): boolean {
  return files.length > 1 || files.some((each) => 'isRemoved' in each || each.inPlace === true);
}

/** Puts files into their folders, and takes files away, as one set, in their order: all are written beside their places first, and what will have been
 * done is written down; if one cannot take its place, those before it go back. Stopped at any moment, every place that is
 * not written into holds a whole file, the former or the new one, and the next run puts the former ones back. */
export function putInPlace(files: readonly FileChange[], writer: Writer): void {
  const { disk } = writer;
  let at = join(files[0]?.folder ?? '', files[0]?.name ?? '');
  const parts: Part[] = [];
  const placed: Part[] = [];
  const journals = new Journals(files, writer);
  try {
    for (const file of files) {
      at = join(file.folder, file.name);
      parts.push(partOf(file, at, writer));
    }
    for (const { path, partPath, bytes, rights } of parts) {
      at = path;
      if (bytes) disk.write(partPath, bytes, rights);
    }
    if (journals.areNeeded) {
      for (const { path, former, isReplacing, before, rights } of parts) {
        at = path;
        if (before) disk.write(former, before, rights);
        else if (isReplacing) disk.linkOver(path, former);
      }
      journals.write(parts);
    }
    for (const part of parts) {
      at = part.path;
      const { path, partPath, bytes, inPlace } = part;
      // What is written into has changed as soon as that begins.
      if (inPlace) placed.push(part);
      retryWhileHeld(() => {
        if (!bytes) disk.remove(path);
        else if (inPlace) disk.overwrite(path, bytes);
        else disk.rename(partPath, path);
      }, writer);
      if (!inPlace) placed.push(part);
    }
    for (const folder of journals.folders) disk.settle(folder);
    journals.end();
  } catch (error) {
    const isBack = placed.reverse().map((part) => attempt(() => goBack(part, writer)));
    const refusal = { kind: 'notWritten', path: at, reason: reasonFor(error) } as const;
    // With the journals there the next run knows what to put back.
    if (isBack.includes(false)) throw new Refused({ ...refusal, isHalfDone: true });
    if (attempt(() => journals.end())) tidy(parts, journals, writer);
    throw new Refused(refusal);
  }
  attempt(() => journals.settle());
  tidy(parts, journals, writer);
}

function partOf(file: FileChange, path: string, { identity }: Writer): Part {
  const at = (kind: 'part' | 'old') => join(file.folder, besideName(file.name, kind, identity.name));
  const kind = diskReading.stat(path)?.kind ?? 'file';
  // Nothing takes the place of a pipe or a device; a folder refuses to be replaced itself.
  if (kind !== 'file' && kind !== 'folder') throw new NotAFile(kind);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if ('isRemoved' in file && !found) throw errorOf('ENOENT');
  if ('isRemoved' in file && !found?.isFile()) throw new NotAFile(found?.isDirectory() ? 'folder' : 'link');
  const { inPlace = false, bytes }: Partial<PlacedFile> = 'isRemoved' in file ? {} : file;
  return {
    name: file.name,
    folder: file.folder,
    ...(bytes ? { bytes } : {}),
    inPlace,
    path,
    partPath: at('part'),
    former: at('old'),
    isReplacing: found !== undefined,
    ...(found?.isFile() ? { rights: { mode: found.mode & 0o7777, uid: found.uid, gid: found.gid } } : {}),
    ...(inPlace ? { before: readFileSync(path) } : {}),
  };
}

/** The set's journals, one a folder. */
class Journals {
  readonly folders: readonly string[];
  readonly areNeeded: boolean;

  constructor(
    files: readonly FileChange[],
    private readonly writer: Writer,
  ) {
    this.folders = [...new Set(files.map(({ folder }) => folder))];
    this.areNeeded = isSet(files);
  }

  /** The one that counts last, when all else is on the disk. */
  write(parts: readonly Part[]): void {
    const { disk } = this.writer;
    const [main = '', ...others] = this.folders;
    for (const folder of [...others, main]) {
      const files = parts.filter((part) => part.folder === folder).map(journalFile);
      const isMain = folder === main;
      const folders = isMain ? others.map((each) => relative(main, each)) : [];
      const journal = { version: 1, main: isMain ? '' : relative(folder, main), folders, files } as const;
      if (isMain) for (const each of others) disk.settle(each);
      disk.write(this.pathIn(folder), formatJournal(journal));
    }
    disk.settle(main);
  }

  /** From here on the set stands as it is. */
  end(): void {
    const [main] = this.folders;
    if (this.areNeeded && main !== undefined) this.writer.disk.remove(this.pathIn(main));
  }

  /** Before the other folders' journals may go. In one folder names go in the order in which they are taken away. */
  settle(): void {
    const [main, ...others] = this.folders;
    if (others.length > 0 && main !== undefined) this.writer.disk.settle(main);
  }

  pathIn(folder: string): string {
    return join(folder, journalName(this.writer.identity.name));
  }
}

function journalFile({ name, path, bytes, before, isReplacing, inPlace }: Part): JournalFile {
  const former = before ?? (isReplacing ? formerBytes(path) : undefined);
  return {
    name,
    ...(former ? { before: digest(former) } : {}),
    ...(bytes ? { after: digest(bytes) } : {}),
    inPlace,
  };
}

/** Of a link, which is replaced itself, nothing is told by what it leads to. */
function formerBytes(path: string): Uint8Array {
  return lstatSync(path).isFile() ? readFileSync(path) : new Uint8Array();
}

function goBack({ path, former, before, isReplacing }: Part, writer: Writer): void {
  const { disk } = writer;
  if (before) retryWhileHeld(() => disk.overwrite(path, before), writer);
  else if (isReplacing) retryWhileHeld(() => disk.rename(former, path), writer);
  else disk.remove(path);
}

class NotAFile extends Error {
  constructor(readonly found: PathKind) {
    super(found);
  }
}

function reasonFor(error: unknown): Reason {
  if (error instanceof NotAFile) return { kind: 'notAFile', found: error.found };
  // Its neighbour could be written: what hinders is the file in its place.
  const isRename = error instanceof Error && 'syscall' in error && error.syscall === 'rename';
  return isRename && heldCodes.includes(codeOf(error)) ? { kind: 'held' } : reasonOf(error);
}

/** Takes the temporary files away, and the journals after them. */
function tidy(parts: readonly Part[], journals: Journals, { disk }: Writer): void {
  for (const { partPath, former } of parts)
    for (const path of journals.areNeeded ? [partPath, former] : [partPath]) attempt(() => disk.remove(path));
  if (journals.areNeeded)
    for (const folder of journals.folders) attempt(() => disk.remove(journals.pathIn(folder)));
}

/** Whether something could be done; what cannot be tidied up now is tidied up by the next run. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
