import { codeOf } from '../host/code.js';
import type { Recovered } from '../record/recovered.js';
import type { Disk } from './disk.js';
import type { WriterIdentity } from './writer-identity.js';

/** The means of writing, besides the files. */
export interface Writer {
  readonly identity: WriterIdentity;
  readonly disk: Disk;
  /** Is told what became of the files of an earlier run that was stopped. */
  readonly onRecovered?: (recovered: Recovered) => void;
}

/** Another program may hold a file for a moment (a virus scanner, a synchronizer), or for long (Word). */
const waits: readonly number[] = [50, 100, 200, 400];

export const heldCodes: readonly string[] = ['EBUSY', 'EPERM', 'EACCES'];

/** Does something with a file that another program may hold for a moment. */
export function retryWhileHeld(work: () => void, { identity }: Pick<Writer, 'identity'>): void {
  for (const wait of waits) {
    try {
      work();
      return;
    } catch (error) {
      if (!heldCodes.includes(codeOf(error))) throw error;
      identity.pause(wait);
    }
  }
  work();
}
