import { basename, dirname, join } from 'node:path';
import type { FolderEntry, Host, ReadBytes } from '../host/host.js';
import { reasonOf } from '../refusal/reason.js';
import { wordReason } from '../refusal/word-reason.js';
import type { Limits } from '../source/limits.js';
import { isPassedOver, readEntries } from './find-bulletin.js';

/** A file that a unit has sent, before it is looked at. */
export interface SentFile {
  /** Its name, without folders. */
  readonly name: string;
  /** The names of the folders that it lay in, as far as they were asked for, the innermost first. */
  readonly folders: readonly string[];
  /** Its path, absolute; none if it came on the standard input. */
  readonly path?: string;
  /** Reads at most so many bytes of it. */
  readonly read: (most: number) => ReadBytes;
}

/** The files at some paths, absolute, and of folders those in them and below, in the order of their paths. Files that systems leave
 * about, links to folders and kept originals are passed over; so are folders that lie too deep. */
export function sentFiles(host: Host, paths: readonly string[], limits: Limits): readonly SentFile[] {
  return paths.flatMap((path) =>
    host.stat(path)?.kind === 'folder'
      ? filesIn(host, path, [basename(path)], limits.depth)
      : [sentFile(host, path, [basename(dirname(path))])],
  );
}

function filesIn(host: Host, folder: string, folders: readonly string[], depth: number): readonly SentFile[] {
  return readEntries(host, folder)
    .filter((entry) => !isPassedOver(entry))
    .flatMap((entry: FolderEntry) => {
      const path = join(folder, entry.name);
      if (entry.kind === 'folder')
        return depth > 0 ? filesIn(host, path, [entry.name, ...folders], depth - 1) : [];
      return host.stat(path)?.kind === 'file' ? [sentFile(host, path, folders)] : [];
    });
}

function sentFile(host: Host, path: string, folders: readonly string[]): SentFile {
  return { name: basename(path), folders, path, read: (most) => host.read(path, most) };
}

/** Why a file can't be read, as a clause. */
export function unreadReason(read: Exclude<ReadBytes, { readonly kind: 'bytes' | 'tooLarge' }>): string {
  return wordReason(read.kind === 'notAFile' ? read : reasonOf(read.error));
}
