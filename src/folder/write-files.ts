import type { FileChange, WritableHost } from '../host/host.js';
import { reasonOf } from '../refusal/reason.js';
import { Refused } from '../refusal/refusal.js';

/** Writes files into their folders, made if need be, and takes files away, whole or not at all and all of them or none, in their order. `confirm`
 * may refuse when nobody else is writing there any more. What runs that were stopped have left is tidied up before. */
export function writeFiles(host: WritableHost, files: readonly FileChange[], confirm?: () => void): void {
  const [first] = files;
  if (first) orRefuse(first.folder, () => host.write(files, confirm));
}

/** Tidies up what runs that were stopped have left in a folder; whether there was anything. */
export function tidyFolder(host: WritableHost, folder: string): boolean {
  return orRefuse(folder, () => host.tidy(folder));
}

/** Does some writing at a path; what the system says against it becomes a refusal. */
export function orRefuse<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused({ kind: 'notWritten', path, reason: reasonOf(error) });
  }
}
