import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './disk.js';
import { CannotRun } from './found.js';
import { besideName } from './leftovers.js';
import { reasonOf, shownPath } from './read-file.js';
import { pause, type Writer } from './writer.js';

/** A file to be put in its place in a folder. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mode?: number;
}

/** The same, with its folder. */
export interface PlacedFile extends NewFile {
  readonly folder: string;
}

interface Part extends PlacedFile {
  readonly path: string;
  /** Where the new one is written. */
  readonly beside: string;
  /** Where the former one is kept while others of the set go into their places. */
  readonly former: string;
  readonly isReplacing: boolean;
}

/** Another program may hold a file for a moment (a virus scanner, a synchronizer), or for long (Word). */
const waits: readonly number[] = [50, 100, 200, 400];
const heldCodes: readonly string[] = ['EBUSY', 'EPERM', 'EACCES'];

/** Puts files into their folders as one set, in their order: all are written beside their places first; if one cannot take its
 * place, those before it go back. Stopped at any moment, every place holds a whole file, the former or the new one. */
export function putInPlace(files: readonly PlacedFile[], writer: Writer): void {
  const { disk, maker, workingDirectory } = writer;
  const parts = files.map((file): Part => {
    const path = join(file.folder, file.name);
    const at = (kind: 'part' | 'old') => join(file.folder, besideName(file.name, kind, maker.name));
    return { ...file, path, beside: at('part'), former: at('old'), isReplacing: isThere(path) };
  });
  const placed: Part[] = [];
  let at = parts[0]?.path ?? '';
  try {
    for (const { path, beside, bytes, mode } of parts) {
      at = path;
      disk.write(beside, bytes, mode);
    }
    for (const { path, former, isReplacing } of parts) {
      at = path;
      if (isReplacing && parts.length > 1) disk.double(path, former);
    }
    for (const part of parts) {
      at = part.path;
      patiently(() => disk.rename(part.beside, part.path));
      placed.push(part);
    }
  } catch (error) {
    for (const part of placed.reverse()) attempt(() => goBack(part, writer));
    for (const part of parts) attempt(() => disk.remove(part.beside));
    for (const part of parts) attempt(() => disk.remove(part.former));
    throw new CannotRun(failure(shownPath(at, workingDirectory), error));
  }
  for (const { former } of parts) attempt(() => disk.remove(former));
}

function goBack({ path, former, isReplacing }: Part, { disk }: Writer): void {
  if (isReplacing) patiently(() => disk.rename(former, path));
  else disk.remove(path);
}

function failure(shown: string, error: unknown): string {
  // Its neighbour could be written: what hinders is the file in its place.
  const isRename = error instanceof Error && 'syscall' in error && error.syscall === 'rename';
  return isRename && heldCodes.includes(codeOf(error))
    ? `无法写入 ${shown}：文件正被别的程序打开，请关闭后再运行`
    : `无法写入 ${shown}：${reasonOf(error)}`;
}

function patiently(work: () => void): void {
  for (const wait of waits) {
    try {
      work();
      return;
    } catch (error) {
      if (!heldCodes.includes(codeOf(error))) throw error;
      pause(wait);
    }
  }
  work();
}

/** What cannot be tidied up now is tidied up by the next run. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing is lost by it.
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
