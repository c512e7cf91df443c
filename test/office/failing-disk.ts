import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { type Disk, realDisk } from '../../src/office/disk.js';

/** How a call is to end: the process is killed at it, also with half of its bytes written, or the system refuses it, this
 * once or from then on. */
export type Ending =
  | { readonly kind: 'killed' | 'torn' }
  | { readonly kind: 'refused'; readonly code: string; readonly isLasting: boolean };

/** A disk whose calls are counted from 0, of which one ends as told; after a kill nothing happens any more. */
export interface FailingDisk {
  readonly disk: Disk;
  readonly calls: () => readonly (keyof Disk)[];
  readonly isDead: () => boolean;
}

export function failingDisk(at: number, ending: Ending): FailingDisk {
  const calls: (keyof Disk)[] = [];
  let isDead = false;
  const wrap = <K extends keyof Disk>(name: K): Disk[K] => {
    const work = realDisk[name] as (...given: readonly unknown[]) => unknown;
    const wrapped = (...given: readonly unknown[]): unknown => {
      if (isDead) throw new Error('killed');
      calls.push(name);
      const call = calls.length - 1;
      if (ending.kind === 'refused') {
        if (call === at || (call > at && ending.isLasting)) throw failing(ending.code, name);
      } else if (call === at) {
        isDead = true;
        if (ending.kind === 'torn') tear(name, given);
        throw new Error('killed');
      }
      return work(...given);
    };
    return wrapped as Disk[K];
  };
  const disk: Disk = {
    write: wrap('write'),
    note: wrap('note'),
    overwrite: wrap('overwrite'),
    linkOver: wrap('linkOver'),
    copy: wrap('copy'),
    linkNew: wrap('linkNew'),
    rename: wrap('rename'),
    remove: wrap('remove'),
    makeFolder: wrap('makeFolder'),
    settle: wrap('settle'),
  };
  return { disk, calls: () => calls, isDead: () => isDead };
}

export function failing(code: string, syscall: string): Error {
  return Object.assign(new Error(code), { code, syscall });
}

/** Half of what was to be written is. */
function tear(name: keyof Disk, [path, bytes]: readonly unknown[]): void {
  if (typeof path !== 'string' || !(bytes instanceof Uint8Array)) return;
  const half = bytes.subarray(0, bytes.length / 2);
  if (name === 'write' || name === 'note') writeFileSync(path, half);
  if (name !== 'overwrite') return;
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, half, 0, half.length, 0);
  closeSync(descriptor);
}

/** Where files are made in the memory, if the system has such a place: no test waits for a disk. */
export function quickFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

/** The content of a place; undefined if there is nothing. */
export function heldBy(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The user goes on with a file. */
export function editByHand(path: string): void {
  appendFileSync(path, '# 手改\n');
}
