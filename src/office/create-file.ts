import { basename, dirname, join } from 'node:path';
import { type Reason, reasonOf } from '../refusal/reason.js';
import { Refused } from '../refusal/refusal.js';
import { besideName } from './leftovers.js';
import { tidyFolder, type WriterOf, writerOf } from './write-outputs.js';

/** Creates a text file, absolute, whole or not at all, and never in the place of another. */
export function createFile(path: string, text: string, by: WriterOf): void {
  const { disk, maker } = writerOf(by);
  const folder = dirname(path);
  const beside = join(folder, besideName(basename(path), 'part', maker.name));
  const fail = (reason: Reason): Refused => new Refused({ kind: 'notWritten', path, reason });
  tidyFolder(folder, by);
  let isFree = false;
  try {
    disk.write(beside, Buffer.from(text, 'utf8'));
    isFree = disk.lend(beside, path);
    disk.remove(beside);
    disk.settle(folder);
  } catch (error) {
    throw fail(reasonOf(error));
  }
  if (!isFree) throw fail({ kind: 'system', code: 'EEXIST' });
}
