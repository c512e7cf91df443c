import { basename, dirname, join } from 'node:path';
import type { Host, WritableHost } from '../host/host.js';
import type { Manifest } from '../record/manifest.js';
import { parseManifest } from '../record/parse-manifest.js';
import { parseReleaseFacts, type ReleaseFacts } from '../record/release-facts.js';
import { Refused } from '../refusal/refusal.js';
import { shownPath } from '../source/shown-path.js';
import { bulletinName, exists, readEntries } from './find-bulletin.js';
import { textDigest } from './input-files.js';
import { readRecord } from './manifests.js';
import { refuseOutside } from './read-input.js';
import { removeFile } from './remove-files.js';
import { tidyFolder, writeFiles } from './write-files.js';

/** An issue that was released: the record of what was made then, and the configuration it was made with. It lies in
 * `.kuaibao/released/` beside `bulletin.yaml`, under the path of the folder: it stays when out/ is deleted, goes
 * where the office's folder is copied, and is kept by git. */
export interface Release {
  readonly manifest: Manifest;
  /** Absent in the record of an earlier version. */
  readonly facts?: ReleaseFacts;
  /** Where the record lies, absolute. */
  readonly path: string;
  /** The `bulletin.yaml` of that time, absolute: an office's registers go on changing, a released issue does not. */
  readonly bulletin: string;
}

const records = join('.kuaibao', 'released');
const recordEnding = '.json';

/** The release of the issue in a folder, named from the office (`issues/0876`, `.` for the office itself), if it was released. */
export function findRelease(host: Host, office: string, folder: string): Release | undefined {
  return readRelease(host, recordPath(office, folder), office);
}

/** Where the outputs of a release were written, absolute; an earlier version did not say it. */
export function releasedOutputs(office: string, facts: ReleaseFacts | undefined): string {
  return join(office, facts?.output ?? 'out');
}

/** Tidies up what a run that was stopped while it wrote down a release has left: that is none. */
export function tidyRelease(host: WritableHost, office: string, folder: string): void {
  tidyFolder(host, dirname(recordPath(office, folder)));
}

/** The release of the issue that a file, absolute, belongs to. */
export function releaseOf(host: Host, path: string, office: string): Release | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = findRelease(host, office, shownPath(folder, office));
    if (found || folder === office || dirname(folder) === folder) return found;
  }
}

/** All releases of an office, in the order of their folders. */
export function findReleases(host: Host, office: string): readonly Release[] {
  return recordPaths(host, office).flatMap((path) => readRelease(host, path, office) ?? []);
}

/** Where the records of an office's releases lie, absolute, in the order of their folders. */
export function recordPaths(host: Host, office: string): readonly string[] {
  return keptPaths(host, office, recordEnding);
}

/** Where records of an office's releases should lie, by the configurations that are kept beside them, absolute, likewise. */
export function expectedRecords(host: Host, office: string): readonly string[] {
  const ending = `.${bulletinName}`;
  return keptPaths(host, office, ending).map((path) => `${path.slice(0, -ending.length)}${recordEnding}`);
}

/** The folder of the issue that a record belongs to, named from the office. */
export function recordedFolder(office: string, path: string): string {
  if (path === recordPath(office, '.')) return '.';
  return shownPath(path.slice(0, -recordEnding.length), join(office, records));
}

function keptPaths(host: Host, office: string, ending: string): readonly string[] {
  const folder = join(office, records);
  const below = exists(host, folder) ? filesBelow(host, folder, ending).sort() : [];
  const own = `${folder}${ending}`;
  return [...(exists(host, own) ? [own] : []), ...below];
}

function filesBelow(host: Host, folder: string, ending: string): string[] {
  return readEntries(host, folder).flatMap(({ name }) => {
    const path = join(folder, name);
    const below = host.stat(path)?.kind === 'folder' ? filesBelow(host, path, ending) : [];
    return name.endsWith(ending) ? [path, ...below] : below;
  });
}

/** Writes down that an issue is released, how, and with the configuration that its inputs name. Gives the record's path. */
export function writeRelease(
  host: WritableHost,
  manifest: Manifest,
  release: ReleaseFacts | undefined,
  office: string,
): string {
  const path = recordPath(office, manifest.folder);
  const current = join(office, bulletinName);
  const noted = manifest.inputs.find((each) => each.path === bulletinName)?.sha256;
  const read = host.read(current, Number.POSITIVE_INFINITY);
  if (read.kind !== 'bytes' || textDigest(read.bytes) !== noted)
    throw new Refused({ kind: 'changedBeforeRelease', path: current });
  const [folder, name] = [dirname(path), basename(path)];
  writeFiles(host, [
    { folder, name: bulletinCopy(name), bytes: read.bytes },
    {
      folder,
      name,
      bytes: new TextEncoder().encode(`${JSON.stringify({ ...manifest, release }, null, 2)}\n`),
    },
  ]);
  return path;
}

/** Takes away the record of an issue whose folder bears another name now. */
export function forgetRelease(host: WritableHost, { path }: Release): void {
  for (const each of [path, join(dirname(path), bulletinCopy(basename(path)))]) removeFile(host, each);
}

function recordPath(office: string, folder: string): string {
  return folder === '.'
    ? join(office, '.kuaibao', `released${recordEnding}`)
    : join(office, records, `${folder}${recordEnding}`);
}

function bulletinCopy(recordName: string): string {
  return `${recordName.slice(0, -recordEnding.length)}.${bulletinName}`;
}

/** Reads the record that lies at a path, absolute. One that is there and cannot be read must not let a released issue pass for one that was not. */
export function readRelease(host: Host, path: string, office: string): Release | undefined {
  if (!exists(host, path)) return undefined;
  const copy = join(dirname(path), bulletinCopy(basename(path)));
  for (const each of [path, copy])
    refuseOutside(host, each, office, { kind: 'recordOutside', path: each, office: office });
  const text = readRecord(host, path) ?? '';
  const manifest = parseManifest(text);
  if (!manifest) throw new Refused({ kind: 'badRecord', path, office: office });
  const facts = parseReleaseFacts(text);
  const bulletin = exists(host, copy) ? copy : join(office, bulletinName);
  return { manifest, ...(facts ? { facts } : {}), path, bulletin };
}
