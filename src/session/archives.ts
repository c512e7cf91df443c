import type { FolderOptions } from '../folder/read-issue-folder.js';
import type { Host, WritableHost } from '../host/host.js';
import { mostKept, OfficeArchive } from './office-archive.js';
import type { OfficeRead } from './office-read.js';
import { within } from './within.js';

/** Looks up what an office, absolute, has printed; known once for all that is read. */
export function archiveOf(
  host: Host,
  office: string,
  options: FolderOptions,
  read: OfficeRead,
): OfficeArchive {
  const known = read.archives.get(office) ?? new OfficeArchive(host, office, options, read);
  read.archives.set(office, known);
  return known;
}

/** Keeps for the next run what was found out of offices. Where that cannot be done, nothing is said: it only costs time. `least`: of
 * how many submissions' files an office must be; as many as an index is worth, if not given. */
export function keepArchives(host: WritableHost, { archives }: OfficeRead, least?: number): void {
  for (const archive of archives.values()) archive.keep(host, least);
}

/** An index of what an office has printed, in memory that threads share. */
export interface SharedArchive {
  /** Absolute. */
  readonly office: string;
  readonly bytes: Uint8Array;
}

/** Shares the indexes of offices of many issues with threads: what one has looked at the others need not. */
export function sharedArchives({ archives }: OfficeRead): readonly SharedArchive[] {
  return [...archives].flatMap(([office, archive]) => {
    if (archive.count <= mostKept) return [];
    const own = archive.asBytes();
    const bytes = new Uint8Array(new SharedArrayBuffer(own.length));
    bytes.set(own);
    return [{ office, bytes }];
  });
}

/** Takes, in a thread, what another has found out of offices. */
export function takeArchives(
  host: Host,
  shared: readonly SharedArchive[],
  { workingDirectory, limits }: Required<Pick<FolderOptions, 'workingDirectory' | 'limits'>>,
  read: OfficeRead,
): void {
  for (const { office, bytes } of shared)
    read.archives.set(
      office,
      new OfficeArchive(host, office, within(office, workingDirectory, limits), read, bytes),
    );
}
