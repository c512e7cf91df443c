import { basename, dirname, join } from 'node:path';
import type { Host, WritableHost } from '../host/host.js';
import { formatManifest, type Manifest } from '../record/manifest.js';
import { Refused } from '../refusal/refusal.js';
import { shownPath } from '../source/shown-path.js';
import { bulletinName, exists, readEntries } from './find-bulletin.js';
import { textDigest } from './input-files.js';
import { readManifest } from './manifests.js';
import { refuseOutside } from './read-input.js';
import { removeFile } from './remove-files.js';
import { tidyFolder, writeFiles } from './write-files.js';

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
export function findRelease(host: Host, house: string, folder: string): Release | undefined {
  return readRelease(host, recordPath(house, folder), house);
}

/** Tidies up what a run that was stopped while it wrote down a release has left: that is none. */
export function tidyRelease(host: WritableHost, house: string, folder: string): void {
  tidyFolder(host, dirname(recordPath(house, folder)));
}

/** The release of the issue that a file, absolute, belongs to. */
export function releaseOf(host: Host, path: string, house: string): Release | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = findRelease(host, house, shownPath(folder, house));
    if (found || folder === house || dirname(folder) === folder) return found;
  }
}

/** All releases of an office, in the order of their folders. */
export function findReleases(host: Host, house: string): readonly Release[] {
  const folder = join(house, records);
  const below = exists(host, folder) ? recordsBelow(host, folder).sort() : [];
  return [recordPath(house, '.'), ...below].flatMap((path) => readRelease(host, path, house) ?? []);
}

function recordsBelow(host: Host, folder: string): string[] {
  return readEntries(host, folder).flatMap(({ name }) => {
    const path = join(folder, name);
    const below = host.stat(path)?.kind === 'folder' ? recordsBelow(host, path) : [];
    return name.endsWith(recordEnding) ? [path, ...below] : below;
  });
}

/** Writes down that an issue is released, with the configuration that its inputs name. */
export function writeRelease(host: WritableHost, manifest: Manifest, house: string): string {
  const path = recordPath(house, manifest.folder);
  const current = join(house, bulletinName);
  const noted = manifest.inputs.find((each) => each.path === bulletinName)?.sha256;
  const read = host.read(current, Number.POSITIVE_INFINITY);
  if (read.kind !== 'bytes' || textDigest(read.bytes) !== noted)
    throw new Refused({ kind: 'changedBeforeRelease', path: current });
  const [folder, name] = [dirname(path), basename(path)];
  writeFiles(host, [
    { folder, name: bulletinCopy(name), bytes: read.bytes },
    { folder, name, bytes: new TextEncoder().encode(formatManifest(manifest)) },
  ]);
  return path;
}

/** Takes away the record of an issue whose folder bears another name now. */
export function forgetRelease(host: WritableHost, { path }: Release): void {
  for (const each of [path, join(dirname(path), bulletinCopy(basename(path)))]) removeFile(host, each);
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
function readRelease(host: Host, path: string, house: string): Release | undefined {
  if (!exists(host, path)) return undefined;
  const copy = join(dirname(path), bulletinCopy(basename(path)));
  for (const each of [path, copy])
    refuseOutside(host, each, house, { kind: 'recordOutside', path: each, office: house });
  const manifest = readManifest(host, path);
  if (!manifest) throw new Refused({ kind: 'badRecord', path, office: house });
  return { manifest, path, bulletin: exists(host, copy) ? copy : join(house, bulletinName) };
}
