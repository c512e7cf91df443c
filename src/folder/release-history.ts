import { basename, dirname, join } from 'node:path';
import type { Host, PlacedFile, WritableHost } from '../host/host.js';
import { issueDigest } from '../record/issue-digest.js';
import type { Manifest } from '../record/manifest.js';
import { parseManifest } from '../record/parse-manifest.js';
import { parseReleaseFacts, type ReleaseFacts } from '../record/release-facts.js';
import { formatSnapshot, type KeptInput, keptBytes, snapshotOf } from '../record/snapshot.js';
import { bulletinName, exists } from './find-bulletin.js';
import { outputsIn, readRecord } from './manifests.js';
import { type Release, releasedOutputs } from './releases.js';
import { removeFile } from './remove-files.js';
import { findSnapshot, foldersBelow, isContent, keptAt, movedPath } from './snapshots.js';
import { tidyFolder } from './write-files.js';

/** A release in whose place another has come: its record, its outputs and its inputs lie in a folder by its number,
 * `.kuaibao/history/issues/0876/1/`: what was sent out once can be looked up though it was corrected. */
export interface FormerRelease {
  readonly number: number;
  readonly manifest: Manifest;
  /** Absent in the record of an earlier version. */
  readonly facts?: ReleaseFacts;
  /** Absolute. */
  readonly folder: string;
}

/** The name of its record in it. */
export const formerRecordName = 'record.json';
/** The inputs in it, as in `.kuaibao/sent/`; pictures lie in a folder beside it, as they do in the issue's. */
export const formerInputsName = 'inputs.json';
export const formerFiles = 'inputs';

/** Where the former releases of an issue lie, absolute; `folder` is the issue's, named from the office. */
export function historyFolder(office: string, folder: string): string {
  return join(office, '.kuaibao', 'history', folder);
}

/** An issue's former releases, the first first; one whose record cannot be read is passed over. */
export function formerReleases(host: Host, office: string, folder: string): readonly FormerRelease[] {
  const place = historyFolder(office, folder);
  const listed = host.list(place);
  if (listed.kind === 'unreadable') return [];
  return listed.entries
    .flatMap(({ name }) => (/^[1-9][0-9]{0,5}$/u.test(name) ? [Number(name)] : []))
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const own = join(place, String(number));
      const text = readRecord(host, join(own, formerRecordName)) ?? '';
      const manifest = parseManifest(text);
      const facts = parseReleaseFacts(text);
      return manifest ? [{ number, manifest, ...(facts ? { facts } : {}), folder: own }] : [];
    });
}

/** A release that becomes a former one. */
export interface Superseded {
  /** Its number, from 1, and where it is kept, absolute. */
  readonly number: number;
  readonly folder: string;
  readonly files: readonly PlacedFile[];
  /** Its outputs and inputs that are not as they were released any more, or not there: they cannot be kept. Absolute. */
  readonly lost: readonly string[];
}

/** The files that keep a release before another takes its place, under the issue's folder of today; if that had another name then, with those of its
 * former releases. */
export function supersede(host: Host, office: string, release: Release, folder: string): Superseded {
  const { manifest, facts, path, bulletin } = release;
  const record = readRecord(host, path) ?? '';
  const last = formerReleases(host, office, manifest.folder).at(-1);
  // A run was stopped between keeping it and writing down the next.
  if (last && readRecord(host, join(last.folder, formerRecordName)) === record)
    return { number: last.number, folder: last.folder, files: [], lost: [] };
  // One that was deleted leaves a gap.
  const number = Math.max((last?.number ?? 0) + 1, facts?.number ?? 1);
  const place = join(historyFolder(office, folder), String(number));
  const lost: string[] = [];
  const outputs = releasedOutputs(office, facts);
  const find = outputsIn(host, outputs);
  const keptOutputs = manifest.outputs.flatMap(({ name, size, sha256 }): readonly PlacedFile[] => {
    const from = join(outputs, name);
    const read = find(name, size)?.sha256 === sha256 ? host.read(from, Number.POSITIVE_INFINITY) : undefined;
    if (read?.kind === 'bytes') return [{ folder: place, name, bytes: read.bytes }];
    lost.push(from);
    return [];
  });
  const { inputs, pictures, missing } = inputsOfRelease(host, office, release, folder);
  lost.push(...missing);
  const encode = (text: string) => new TextEncoder().encode(text);
  const copy = host.read(bulletin, Number.POSITIVE_INFINITY);
  const attributes = join(office, '.kuaibao', 'history');
  return {
    number,
    folder: place,
    files: [
      // Version control must not turn the line ends of what was sent out.
      ...(exists(host, join(attributes, '.gitattributes'))
        ? []
        : [{ folder: attributes, name: '.gitattributes', bytes: encode('* -text\n') }]),
      ...(manifest.folder === folder
        ? []
        : filesBelow(host, historyFolder(office, manifest.folder), historyFolder(office, folder))),
      ...keptOutputs,
      ...pictures.map(({ name, bytes }) => {
        const at = join(place, formerFiles, name);
        return { folder: dirname(at), name: basename(at), bytes };
      }),
      { folder: place, name: formerInputsName, bytes: encode(formatSnapshot(snapshotOf(manifest, inputs))) },
      ...(copy.kind === 'bytes' ? [{ folder: place, name: bulletinName, bytes: copy.bytes }] : []),
      { folder: place, name: formerRecordName, bytes: encode(record) },
    ],
    lost,
  };
}

/** The inputs of a release as far as they are kept or still there, the pictures among them by their paths from the issue's folder, and those that are neither. */
function inputsOfRelease(host: Host, office: string, { manifest, bulletin }: Release, folder: string) {
  const found = findSnapshot(host, office, issueDigest(manifest.inputs), manifest.folder);
  const known = found.kind === 'snapshot' ? found.snapshot.inputs : manifest.inputs;
  const missing: string[] = [];
  const pictures: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const inputs = known.map((input): KeptInput => {
    if (input.sha256 === '' || keptBytes(input)) return input;
    const place =
      input.path === bulletinName ? bulletin : join(office, movedPath(input.path, manifest.folder, folder));
    const kept = keptAt(host, input, place);
    if (kept && keptBytes(kept)) return kept;
    const read = host.read(place, Number.POSITIVE_INFINITY);
    if (read.kind === 'bytes' && isContent(input, read.bytes))
      pictures.push({ name: movedPath(input.path, manifest.folder, '.'), bytes: read.bytes });
    else missing.push(place);
    return input;
  });
  return { inputs, pictures, missing };
}

/** The files in a folder and below, as they are to lie in another. */
function filesBelow(host: Host, folder: string, target: string): readonly PlacedFile[] {
  const listed = host.list(folder);
  if (listed.kind === 'unreadable') return [];
  return listed.entries.flatMap(({ name, kind }): readonly PlacedFile[] => {
    if (kind === 'folder') return filesBelow(host, join(folder, name), join(target, name));
    const read = host.read(join(folder, name), Number.POSITIVE_INFINITY);
    return read.kind === 'bytes' ? [{ folder: target, name, bytes: read.bytes }] : [];
  });
}

/** Takes away the former releases that are kept under a name which the issue's folder no longer has. */
export function forgetHistory(host: WritableHost, office: string, folder: string): void {
  const place = historyFolder(office, folder);
  for (const { folder: at, name } of filesBelow(host, place, place)) removeFile(host, join(at, name));
}

/** Tidies up what a run that was stopped has left among an issue's former releases. */
export function tidyHistory(host: WritableHost, office: string, folder: string): void {
  tidyFolder(host, historyFolder(office, '.'));
  for (const each of foldersBelow(host, historyFolder(office, folder))) tidyFolder(host, each);
}
