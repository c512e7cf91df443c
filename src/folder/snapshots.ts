import { basename, dirname, join, posix } from 'node:path';
import type { Host, PlacedFile, WritableHost } from '../host/host.js';
import { digest } from '../record/digest.js';
import { issueDigest } from '../record/issue-digest.js';
import { type InputRecord, isInput, type Manifest } from '../record/manifest.js';
import { parseSnapshot } from '../record/parse-snapshot.js';
import {
  formatSnapshot,
  type KeptInput,
  keptBytes,
  keptInput,
  type Snapshot,
  snapshotDigest,
  snapshotName,
  snapshotOf,
} from '../record/snapshot.js';
import { bulletinName, exists, isHidden } from './find-bulletin.js';
import { type InputPlaces, textDigest } from './input-files.js';
import { outsideFault } from './link.js';
import { refuseOutside } from './read-input.js';
import { isPictureName } from './stray-file.js';
import { tidyFolder } from './write-files.js';

/** Other inputs than YAML are kept whole up to so many bytes. */
const mostKept = 1 << 20;
/** A snapshot is not larger, in bytes. */
const mostBytes = 256 << 20;

/** Where the inputs that an issue was made of are kept, absolute; `folder` is the issue's, named from the office: `.kuaibao/sent/issues/0127`. */
export function snapshotFolder(office: string, folder: string): string {
  return join(office, '.kuaibao', 'sent', folder);
}

/** The file that keeps an issue's inputs as its record names them; undefined if it is there, or if nothing may be written into the office. What a run
 * that was stopped has left there is tidied up first: it would be taken away again. An input that is no longer as recorded is told to `changed`, which refuses. */
export function snapshotFile(
  host: WritableHost,
  manifest: Manifest,
  places: InputPlaces,
  changed: (path: string) => never,
): PlacedFile | undefined {
  const folder = snapshotFolder(places.office, manifest.folder);
  const name = snapshotName(issueDigest(manifest.inputs));
  tidyFolder(host, folder);
  if (exists(host, join(folder, name)) || !mayWrite(host, folder, places.office)) return undefined;
  const inputs = manifest.inputs.map((input) => {
    const place = input.path === bulletinName ? places.bulletin : join(places.office, input.path);
    return keptAt(host, input, place) ?? changed(input.path);
  });
  return { folder, name, bytes: new TextEncoder().encode(formatSnapshot(snapshotOf(manifest, inputs))) };
}

/** Whether a folder of an office, or the nearest above it that is there, may be written into and lies in the office. */
function mayWrite(host: WritableHost, folder: string, office: string): boolean {
  if (!exists(host, folder) && folder !== office) return mayWrite(host, dirname(folder), office);
  return outsideFault(host, folder, office) === undefined && host.writability(folder).kind === 'writable';
}

/** An input as it is kept, its content read at a place, absolute; undefined if that is not what was recorded. */
export function keptAt(host: Host, input: InputRecord, place: string): KeptInput | undefined {
  const { path, sha256 } = input;
  // It could not be read when the issue was made, or it is kept by its digest.
  if (sha256 === '' || isPictureName(path)) return input;
  const read = host.read(place, isInput(path) ? Number.POSITIVE_INFINITY : mostKept);
  if (read.kind === 'tooLarge') return input;
  if (read.kind !== 'bytes' || !isContent(input, read.bytes)) return undefined;
  return keptInput(input, read.bytes);
}

/** The path, from the office, of a file of an issue whose folder was called otherwise. */
export function movedPath(path: string, from: string, to: string): string {
  return from !== to && path.startsWith(`${from}/`) ? posix.join(to, path.slice(from.length + 1)) : path;
}

/** Whether bytes are what an input's digest was taken of. */
export function isContent({ sha256 }: InputRecord, bytes: Uint8Array): boolean {
  return textDigest(bytes) === sha256 || digest(bytes) === sha256;
}

/** A snapshot that was looked for: `damaged`: it is not what its name says. */
export type FoundSnapshot =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot; readonly path: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged'; readonly path: string };

/** The inputs of a digest that an office has kept: those of the issue in `folder`, named from the office, else of any. */
export function findSnapshot(host: Host, office: string, named: string, folder?: string): FoundSnapshot {
  const top = snapshotFolder(office, '.');
  const own = folder === undefined ? [] : [join(snapshotFolder(office, folder), snapshotName(named))];
  const path =
    own.find((each) => exists(host, each)) ??
    foldersBelow(host, top).flatMap((each) => {
      const found = join(each, snapshotName(named));
      return exists(host, found) ? [found] : [];
    })[0];
  return path === undefined ? { kind: 'none' } : readSnapshot(host, path, office);
}

/** Reads a file that keeps inputs. */
export function readSnapshot(host: Host, path: string, office: string): FoundSnapshot {
  refuseOutside(host, path, office, { kind: 'recordOutside', path, office });
  const read = host.read(path, mostBytes);
  const snapshot = read.kind === 'bytes' ? parseSnapshot(new TextDecoder().decode(read.bytes)) : undefined;
  return snapshot && isWhole(snapshot, basename(path))
    ? { kind: 'snapshot', snapshot, path }
    : { kind: 'damaged', path };
}

/** Somebody may have written into it. */
function isWhole({ inputs }: Snapshot, name: string): boolean {
  const named = snapshotDigest(name);
  return (
    (named === undefined || issueDigest(inputs) === named) &&
    inputs.every((input) => {
      const bytes = keptBytes(input);
      return bytes === undefined || isContent(input, bytes);
    })
  );
}

/** An issue's snapshots, by digest, from the one that was written first. */
export function snapshotsOf(
  host: Host,
  office: string,
  folder: string,
): readonly { readonly digest: string; readonly path: string }[] {
  const place = snapshotFolder(office, folder);
  const listed = host.list(place);
  if (listed.kind === 'unreadable') return [];
  const found = listed.entries.flatMap(({ name }) => {
    const digest = snapshotDigest(name);
    const path = join(place, name);
    return digest === undefined ? [] : [{ digest, path, changed: host.stat(path)?.changed ?? 0 }];
  });
  return found.sort((a, b) => a.changed - b.changed).map(({ digest, path }) => ({ digest, path }));
}

/** A folder and those in it and below, if it is there. */
export function foldersBelow(host: Host, folder: string): readonly string[] {
  const listed = host.list(folder);
  if (listed.kind === 'unreadable') return [];
  const below = listed.entries.filter(({ kind, name }) => kind === 'folder' && !isHidden(name));
  return [folder, ...below.flatMap(({ name }) => foldersBelow(host, join(folder, name)))];
}
