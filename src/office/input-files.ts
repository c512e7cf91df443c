import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { InputRecord } from '../record/manifest.js';
import { bulletinName, isHidden, sheetName } from './find-bulletin.js';
import { shownPath } from './read-file.js';

/** An issue's files as they are on the disk. */
export interface InputPlaces {
  /** The folder of `bulletin.yaml`, absolute. */
  readonly house: string;
  /** The folder, absolute. */
  readonly directory: string;
  /** What is read as `bulletin.yaml`: the house's, or for a released issue the one it was released with. */
  readonly bulletin: string;
}

/** An issue's inputs with their hashes, submissions by path, then `issue.yaml` and `bulletin.yaml`: whatever lies in the
 * folder and is not hidden. Of what cannot be read the hash is empty. */
export function inputsOf({ house, directory, bulletin }: InputPlaces): readonly InputRecord[] {
  const out = join(house, 'out');
  const files = filesBelow(directory, out)
    .filter((path) => path !== join(directory, sheetName) && path !== join(directory, bulletinName))
    .map((path) => ({ path: shownPath(path, house), sha256: fileDigest(path) }));
  const sheet = join(directory, sheetName);
  return [
    ...files,
    ...(isFile(sheet) ? [{ path: shownPath(sheet, house), sha256: fileDigest(sheet) }] : []),
    { path: bulletinName, sha256: fileDigest(bulletin) },
  ];
}

/** The SHA-256 of a file's bytes, in hexadecimal; empty if it cannot be read. */
export function fileDigest(path: string): string {
  try {
    return isFile(path) ? digest(readFileSync(path)) : '';
  } catch {
    return '';
  }
}

/** The SHA-256 of bytes, in hexadecimal. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function filesBelow(folder: string, except: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .filter(({ name }) => !isHidden(name) && join(folder, name) !== except)
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path, except) : [path];
    });
}

/** Neither a folder nor a pipe, which would be waited for. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
