import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Disk, realDisk } from './disk.js';
import { CannotRun } from './found.js';
import { clearLeftovers, leftoversIn } from './leftovers.js';
import { whileLocked } from './lock.js';
import type { Maker } from './maker.js';
import { type NewFile, type PlacedFile, putInPlace } from './put-in-place.js';
import { reasonOf, shownPath } from './read-file.js';
import type { Writer } from './writer.js';

/** Who writes, and from where paths are shown. */
export interface WriterOf {
  readonly workingDirectory: string;
  readonly maker: Maker;
  /** The machine's, if not given. */
  readonly disk?: Disk;
}

/** Writes files into a folder, made if need be, whole or not at all and all of them or none, in their order. `confirm` may
 * refuse, by CannotRun, when nobody else is writing there any more. What runs that were stopped have left is tidied up before. */
export function writeOutputs(
  folder: string,
  files: readonly NewFile[],
  by: WriterOf,
  confirm: () => void = () => undefined,
): void {
  const writer: Writer = { disk: realDisk, ...by };
  inFolder(folder, writer, () => {
    makeFolder(folder);
    writeSet(
      files.map((file) => ({ ...file, folder })),
      writer,
      confirm,
    );
  });
}

/** Writes files into the places of others, in whatever folders: whole or not at all, and all of them or none. */
export function replaceFiles(files: readonly PlacedFile[], by: WriterOf): void {
  const [first] = files;
  if (!first) return;
  const writer: Writer = { disk: realDisk, ...by };
  inFolder(first.folder, writer, () => writeSet(files, writer));
}

function writeSet(files: readonly PlacedFile[], writer: Writer, confirm: () => void = () => undefined): void {
  const folders = [...new Set(files.map(({ folder }) => folder))].sort();
  const write = (): void => {
    for (const folder of folders) clearLeftovers(folder, writer);
    confirm();
    putInPlace(files, writer);
  };
  // A file by itself is in its place or not: nobody need wait.
  const isSet = files.length > 1 || folders.some((folder) => hasLeftovers(folder, writer));
  if (isSet) whileAllLocked(folders, writer, write);
  else write();
}

/** Always in the same order, so that no two runs wait for each other. */
function whileAllLocked([folder, ...rest]: readonly string[], writer: Writer, work: () => void): void {
  if (folder === undefined) work();
  else whileLocked(folder, writer, () => whileAllLocked(rest, writer, work));
}

/** Tidies up what runs that were stopped have left in a folder. */
export function tidyFolder(folder: string, by: WriterOf): void {
  const writer: Writer = { disk: realDisk, ...by };
  if (!hasLeftovers(folder, writer)) return;
  inFolder(folder, writer, () => whileLocked(folder, writer, () => clearLeftovers(folder, writer)));
}

function hasLeftovers(folder: string, { maker }: Writer): boolean {
  return leftoversIn(folder, maker).some(({ isLeft }) => isLeft);
}

function inFolder(folder: string, { workingDirectory }: Writer, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`无法写入 ${shownPath(folder, workingDirectory)}：${reasonOf(error)}`);
  }
}

/** Makes a folder and those above it, one by one: Node's own recursion never ends on some file systems. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
