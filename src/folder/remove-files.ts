import { join } from 'node:path';
import type { Host, WritableHost } from '../host/host.js';
import { reasonOf } from '../refusal/reason.js';
import { Refused } from '../refusal/refusal.js';
import { kindOf, readEntries } from './find-bulletin.js';

/** Removes those files of a folder, if it is there, of which `isUnwanted` says so by name and text. */
export function removeFiles(
  host: WritableHost,
  folder: string,
  isUnwanted: (name: string, text: string) => boolean,
): void {
  if (kindOf(host, folder) !== 'folder') return;
  for (const { name, kind } of readEntries(host, folder)) {
    const path = join(folder, name);
    if (kind === 'file' && isUnwanted(name, textOf(host, path))) removeFile(host, path);
  }
}

/** Removes a file, if it is there. */
export function removeFile(host: WritableHost, path: string): void {
  try {
    host.remove(path);
  } catch (error) {
    throw new Refused({ kind: 'notRemoved', path, reason: reasonOf(error) });
  }
}

/** A file's text; empty if it cannot be read: such a file is nobody's to remove. */
function textOf(host: Host, path: string): string {
  const read = host.read(path, Number.POSITIVE_INFINITY);
  return read.kind === 'bytes' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes) : '';
}
