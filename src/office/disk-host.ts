import { accessSync, constants, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Unfinished, Writability, WritableHost } from '../host/host.js';
import { type Disk, realDisk } from './disk.js';
import { diskReading } from './disk-reading.js';
import { besideName, leftoversIn, unfinishedIn } from './leftovers.js';
import { tidyUp, writeSet } from './write-set.js';
import type { Writer } from './writer.js';

/** Who writes, to what: the machine's disk, if none is given. */
export interface DiskWriter extends Omit<Writer, 'disk'> {
  readonly disk?: Disk;
}

/** The machine's disk. What is written is whole, or as it was before, whenever a run is stopped; no two runs write into one
 * folder at the same time. */
export function diskHost(by: DiskWriter): WritableHost {
  const writer: Writer = { disk: realDisk, ...by };
  const { disk, identity } = writer;
  const partPath = (path: string): string =>
    join(dirname(path), besideName(basename(path), 'part', identity.name));
  return {
    ...diskReading,
    write: (files, confirm) => writeSet(files, writer, confirm),
    create: (path, bytes) => {
      tidyUp(dirname(path), writer);
      const part = partPath(path);
      disk.write(part, bytes);
      const isFree = disk.linkNew(part, path);
      disk.remove(part);
      disk.settle(dirname(path));
      return isFree;
    },
    copy: (path, copy) => disk.copy(path, copy, partPath(copy)),
    remove: disk.remove,
    unfinished: (folder) => [
      ...leftoversIn(folder, identity),
      ...unfinishedIn(folder).map((name): Unfinished => ({ name, isLeft: true })),
    ],
    tidy: (folder) => tidyUp(folder, writer),
    writability,
  };
}

/** Renaming would go past the mark by which somebody protects a file. */
function writability(path: string): Writability {
  try {
    if ((statSync(path).mode & 0o222) === 0) return { kind: 'readOnly' };
    accessSync(path, constants.W_OK);
    return { kind: 'writable' };
  } catch (error) {
    return { kind: 'refused', error };
  }
}
