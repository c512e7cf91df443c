import { resolve } from 'node:path';
import { kindOf } from '../folder/find-bulletin.js';
import { type SentFile, sentFiles } from '../folder/sent-files.js';
import { Refused } from '../refusal/refusal.js';
import { limitsFrom } from './limits.js';
import type { ReadingSurroundings } from './surroundings.js';

export type { SentFile } from '../folder/sent-files.js';

/** The files at some paths and in folders below them. Refuses a path where nothing is. */
export function sentFilesAt(
  paths: readonly string[],
  surroundings: ReadingSurroundings,
): readonly SentFile[] {
  const { host, workingDirectory } = surroundings;
  const places = paths.map((path) => resolve(workingDirectory, path));
  for (const path of places)
    if (kindOf(host, path) === 'nothing')
      throw new Refused({ kind: 'nothingThere', path, wanted: 'any', issues: [] });
  return sentFiles(host, places, limitsFrom(surroundings));
}

/** A file as a value: its name, its bytes, and the names of the folders that it lay in, the innermost first. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly folders?: readonly string[];
}

/** A file of which the bytes are known. */
export function sentFile({ name, bytes, folders = [] }: GivenFile): SentFile {
  const size = bytes.length;
  return {
    name,
    folders,
    read: (most) => (size > most ? { kind: 'tooLarge', size } : { kind: 'bytes', bytes }),
  };
}
