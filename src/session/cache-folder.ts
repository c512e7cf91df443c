import { join } from 'node:path';
import { exists } from '../folder/find-bulletin.js';
import type { Host, Stamp, WritableHost } from '../host/host.js';

/** Beside `bulletin.yaml`. It may be deleted at any time. */
const cacheFolder = join('.kuaibao', 'cache');

/** In milliseconds: what was changed so shortly before an index was written may have changed again unseen, since clocks of file
 * systems are coarse. */
const tooShort = 2000;

/** The place of a file that is kept of an office, absolute, between runs. */
export function cachedPath(office: string, name: string): string {
  return join(office, cacheFolder, name);
}

/** Keeps a file of an office, absolute, for the next run. Where that cannot be done, nothing is said: it only costs time. */
export function writeCached(host: WritableHost, office: string, name: string, bytes: Uint8Array): void {
  const folder = join(office, cacheFolder);
  try {
    const ignoring = { folder, name: '.gitignore', bytes: new TextEncoder().encode('*\n') };
    if (!exists(host, join(folder, ignoring.name))) host.write([ignoring]);
    host.write([{ folder, name, bytes }]);
  } catch {
    // A folder that may not be written to, a full disk.
  }
}

/** Files and folders as they were when an index of them was written. */
export class SinceWritten {
  /** `written`: when that was, by the host's clock; undefined: everything is taken to be as it was. */
  constructor(
    private readonly host: Host,
    private readonly written: number | undefined,
  ) {}

  /** Whether what was read of a file that changed at a time was all that it got then. */
  isCertain(changed: number): boolean {
    return this.written === undefined || changed + tooShort < this.written;
  }

  isFolderSame(path: string, changed: number): boolean {
    if (this.written === undefined) return true;
    return this.isCertain(changed) && this.host.stat(path)?.changed === changed;
  }

  isFileSame(path: string, { size, changed }: Stamp): boolean {
    if (this.written === undefined) return true;
    if (!this.isCertain(changed)) return false;
    const now = this.host.stat(path);
    return now !== undefined && now.changed === changed && now.size === size;
  }
}
