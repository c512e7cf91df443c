import { join } from 'node:path';
import type { Host } from '../host/host.js';
import { digest } from '../record/digest.js';
import { originalsName, readEntries } from './find-bulletin.js';

/** The files that units have sent and that an issue keeps. */
export interface KeptOriginals {
  /** Absolute; it need not be there. */
  readonly folder: string;
  /** The name of the kept file that holds the same bytes, if there is one. */
  readonly holding: (bytes: Uint8Array) => string | undefined;
}

/** Looks into an issue's folder for the originals that it keeps. Files are read only where one of their size is asked for. */
export function keptOriginals(host: Host, issue: string): KeptOriginals {
  const folder = join(issue, originalsName);
  const isFolder = host.stat(folder)?.kind === 'folder';
  const files = isFolder ? readEntries(host, folder).filter(({ kind }) => kind === 'file') : [];
  const sizes = new Map(files.map(({ name }) => [name, host.stat(join(folder, name))?.size]));
  return {
    folder,
    holding: (bytes) => {
      const alike = [...sizes].filter(([, size]) => size === bytes.length);
      const own = alike.length > 0 ? digest(bytes) : '';
      return alike.find(([name]) => {
        const read = host.read(join(folder, name), bytes.length);
        return read.kind === 'bytes' && digest(read.bytes) === own;
      })?.[0];
    },
  };
}
