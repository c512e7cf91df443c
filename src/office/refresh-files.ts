import { join } from 'node:path';
import { readBytes } from './read-bytes.js';
import { tidyFolder, type WriterOf, writeOutputs } from './write-outputs.js';

const mostBytes = 16 << 20;

/** Writes those files of a folder, made if need be, that are missing or say something else, and gives their names. */
export function refreshFiles(
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
  by: WriterOf,
): readonly string[] {
  tidyFolder(folder, by);
  const stale = files.filter(({ name, text }) => textOf(join(folder, name)) !== text);
  const outputs = stale.map(({ name, text }) => ({ name, bytes: Buffer.from(text, 'utf8') }));
  if (outputs.length > 0) writeOutputs(folder, outputs, by);
  return stale.map(({ name }) => name);
}

function textOf(path: string): string | undefined {
  const read = readBytes(path, mostBytes);
  return read.kind === 'bytes' ? Buffer.from(read.bytes).toString('utf8') : undefined;
}
