import { join } from 'node:path';
import type { Host, WritableHost } from '../host/host.js';
import { tidyFolder, writeFiles } from './write-files.js';

const mostBytes = 16 << 20;

/** Writes those files of a folder, made if need be, that are missing or say something else, and gives their names. */
export function refreshFiles(
  host: WritableHost,
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
): readonly string[] {
  tidyFolder(host, folder);
  const stale = files.filter(({ name, text }) => textOf(host, join(folder, name)) !== text);
  const encoder = new TextEncoder();
  writeFiles(
    host,
    stale.map(({ name, text }) => ({ folder, name, bytes: encoder.encode(text) })),
  );
  return stale.map(({ name }) => name);
}

/** With its byte order mark, if it bears one. */
function textOf(host: Host, path: string): string | undefined {
  const read = host.read(path, mostBytes);
  return read.kind === 'bytes' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes) : undefined;
}
