import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formatManifest, type Manifest } from '../record/manifest.js';
import { Refused } from '../refusal/refusal.js';
import { shownPath } from '../source/shown-path.js';
import { bulletinName } from './find-bulletin.js';
import { fileDigest } from './input-files.js';
import { readManifest } from './manifests.js';
import { refuseOutside } from './read-input.js';
import { removeFile } from './remove-files.js';
import { tidyFolder, type WriterOf, writeOutputs } from './write-outputs.js';

/** An issue that was released: the record of what was made then, and the configuration it was made with. It lies in
 * `.kuaibao/released/` beside `bulletin.yaml`, under the path of the folder: it stays when out/ is deleted, goes
 * where the office's folder is copied, and is kept by git. */
export interface Release {
  readonly manifest: Manifest;
  /** Where the record lies, absolute. */
  readonly path: string;
  /** The `bulletin.yaml` of that time, absolute: an office's registers go on changing, a released issue does not. */
  readonly bulletin: string;
}

const records = join('.kuaibao', 'released');
const recordEnding = '.json';

/** The release of the issue in a folder, named from the house (`issues/0876`, `.` for the house itself), if it was released. */
export function findRelease(house: string, folder: string): Release | undefined {
  return readRelease(recordPath(house, folder), house);
}

/** Tidies up what a run that was stopped while it wrote down a release has left: that is none. */
export function tidyRelease(house: string, folder: string, by: WriterOf): void {
  tidyFolder(dirname(recordPath(house, folder)), by);
}

/** The release of the issue that a file, absolute, belongs to. */
export function releaseOf(path: string, house: string): Release | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = findRelease(house, shownPath(folder, house));
    if (found || folder === house || dirname(folder) === folder) return found;
  }
}

/** All releases of an office, in the order of their folders. */
export function findReleases(house: string): readonly Release[] {
  const folder = join(house, records);
  const below = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(recordEnding))
        .sort()
    : [];
  const paths = [recordPath(house, '.'), ...below.map((name) => join(folder, name))];
  return paths.flatMap((path) => readRelease(path, house) ?? []);
}

/** Writes down that an issue is released, with the configuration that its inputs name. */
export function writeRelease(manifest: Manifest, house: string, by: WriterOf): string {
  const path = recordPath(house, manifest.folder);
  const current = join(house, bulletinName);
  const noted = manifest.inputs.find((each) => each.path === bulletinName)?.sha256;
  if (fileDigest(current) !== noted) throw new Refused({ kind: 'changedBeforeRelease', path: current });
  const name = basename(path);
  writeOutputs(
    dirname(path),
    [
      { name: bulletinCopy(name), bytes: readFileSync(current) },
      { name, bytes: new TextEncoder().encode(formatManifest(manifest)) },
    ],
    by,
  );
  return path;
}

/** Takes away the record of an issue whose folder bears another name now. */
export function forgetRelease({ path }: Release, by: WriterOf): void {
  for (const each of [path, join(dirname(path), bulletinCopy(basename(path)))]) removeFile(each, by);
}

function recordPath(house: string, folder: string): string {
  return folder === '.'
    ? join(house, '.kuaibao', `released${recordEnding}`)
    : join(house, records, `${folder}${recordEnding}`);
}

function bulletinCopy(recordName: string): string {
  return `${recordName.slice(0, -recordEnding.length)}.${bulletinName}`;
}

/** A record that is there and cannot be read must not let a released issue pass for one that was not. */
function readRelease(path: string, house: string): Release | undefined {
  if (!existsSync(path)) return undefined;
  const copy = join(dirname(path), bulletinCopy(basename(path)));
  for (const each of [path, copy])
    refuseOutside(each, house, { kind: 'recordOutside', path: each, office: house });
  const manifest = readManifest(path);
  if (!manifest) throw new Refused({ kind: 'badRecord', path, office: house });
  return { manifest, path, bulletin: existsSync(copy) ? copy : join(house, bulletinName) };
}
