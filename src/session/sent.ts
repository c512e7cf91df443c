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

/** The standard input as a file. */
export function sentText(bytes: Uint8Array, name = '标准输入'): SentFile {
  return { name, folders: [], read: () => ({ kind: 'bytes', bytes }) };
}
