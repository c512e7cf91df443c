import { join } from 'node:path';
import { findBulletin, sheetName } from '../folder/find-bulletin.js';
import { inputsOf } from '../folder/input-files.js';
import {
  type FormerRelease,
  formerFiles,
  formerInputsName,
  formerReleases,
} from '../folder/release-history.js';
import { findRelease } from '../folder/releases.js';
import { findSnapshot, isContent, movedPath, readSnapshot, snapshotsOf } from '../folder/snapshots.js';
import { isPictureName } from '../folder/stray-file.js';
import type { Host } from '../host/host.js';
import { memoryHost } from '../host/memory.js';
import { issueDigest } from '../record/issue-digest.js';
import type { InputRecord } from '../record/manifest.js';
import { keptBytes, type Snapshot } from '../record/snapshot.js';
import { shownPath } from '../source/shown-path.js';
import type { OfficeRead } from './office-read.js';
import { type PlannedIssue, planUnjudged } from './plan-issue.js';
import type { ReadingSurroundings } from './surroundings.js';

/** The past state of an issue that is wanted. A folder is the issue's as it is called today, named from the office: `issues/0127`. */
export type PastWanted =
  /** The one that outputs of this digest were made of (稿件摘要). */
  | { readonly kind: 'digest'; readonly digest: string; readonly folder?: string }
  /** The last of which a DOCX was written. */
  | { readonly kind: 'sent'; readonly folder: string }
  /** The one that is released, or that was as the release of this number, from 1. */
  | { readonly kind: 'released'; readonly folder: string; readonly number?: number };

/** An issue as it was, read and put into its order by this version; or why it cannot be. */
export type PastIssue =
  | OpenedPast
  /** Its inputs were not kept, or are not any more. */
  | { readonly kind: 'none' }
  /** The file that keeps them was written into since; its path is absolute. */
  | { readonly kind: 'damaged'; readonly path: string };

export interface OpenedPast {
  readonly kind: 'opened';
  /** Of its inputs. */
  readonly digest: string;
  /** As printed: 第127期; and its folder at that time, named from the office. */
  readonly issue: string;
  readonly folder: string;
  readonly planned: PlannedIssue;
  /** The inputs, named from the office, that are neither kept nor still there as they were: pictures, in whose places another stands, large attachments. */
  readonly missing: readonly string[];
}

/** Opens an issue of the office in a folder, absolute, as it was: its YAML is what was kept, pictures come from where they lie if they are
 * still the same. `read`: what this run has read of the office. */
export function openPast(
  office: string,
  wanted: PastWanted,
  surroundings: ReadingSurroundings,
  read?: OfficeRead,
): PastIssue {
  const { host } = surroundings;
  const former = formerOf(host, office, wanted);
  if (former) {
    const found = readSnapshot(host, join(former.folder, formerInputsName), office);
    if (found.kind !== 'snapshot') return found;
    const { folder } = found.snapshot;
    const kept = { from: folder, to: shownPath(join(former.folder, formerFiles), office) };
    return openSnapshot(office, issueDigest(former.manifest.inputs), found.snapshot, [kept], surroundings);
  }
  const digest = digestOf(host, office, wanted);
  if (digest === undefined) return { kind: 'none' };
  const found = findSnapshot(host, office, digest, wanted.folder);
  if (found.kind === 'snapshot') {
    const { folder } = found.snapshot;
    const today = { from: folder, to: wanted.folder ?? folder };
    return openSnapshot(office, digest, found.snapshot, [today], surroundings);
  }
  // Nothing has changed since, whatever was kept.
  const today =
    wanted.folder === undefined ? undefined : unchanged(office, digest, wanted.folder, surroundings, read);
  return today ?? found;
}

/** The former release that is wanted, if it is one. */
function formerOf(host: Host, office: string, wanted: PastWanted): FormerRelease | undefined {
  if (wanted.kind !== 'released' || wanted.number === undefined) return undefined;
  return formerReleases(host, office, wanted.folder).find(({ number }) => number === wanted.number);
}

function digestOf(host: Host, office: string, wanted: PastWanted): string | undefined {
  switch (wanted.kind) {
    case 'digest':
      return wanted.digest;
    case 'sent':
      return snapshotsOf(host, office, wanted.folder).at(-1)?.digest;
    case 'released': {
      const release = findRelease(host, office, wanted.folder);
      const isMeant = wanted.number === undefined || wanted.number === (release?.facts?.number ?? 1);
      return release && isMeant ? issueDigest(release.manifest.inputs) : undefined;
    }
  }
}

function openSnapshot(
  office: string,
  digest: string,
  { issue, folder, inputs }: Snapshot,
  others: readonly Moved[],
  surroundings: ReadingSurroundings,
): OpenedPast {
  const { host: base } = surroundings;
  const found = inputs
    .filter(({ sha256 }) => sha256 !== '')
    .map((input) => {
      const places = [input.path, ...others.map(({ from, to }) => movedPath(input.path, from, to))];
      return { path: input.path, bytes: keptBytes(input) ?? bytesThere(base, office, places, input) };
    });
  const files = found.flatMap(({ path, bytes = standIn(path) }) =>
    bytes ? [[join(office, path), bytes] as const] : [],
  );
  const planned = planUnjudged(join(office, folder), { ...surroundings, host: memoryHost(files) });
  const missing = found.flatMap(({ path, bytes }) => (bytes ? [] : [path]));
  return { kind: 'opened', digest, issue, folder, planned, missing };
}

/** A picture of one white pixel in the place of one that is missing, so that the issue reads as it did: that a picture stands there, and its caption. */
function standIn(path: string): Uint8Array | undefined {
  return isPictureName(path) ? new Uint8Array(Buffer.from(onePixel, 'base64')) : undefined;
}

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==';

/** Where the files of a folder lie today, both named from the office. */
interface Moved {
  readonly from: string;
  readonly to: string;
}

/** The bytes of an input at the first of some paths, from the office, where they are as they were. */
function bytesThere(
  host: Host,
  office: string,
  paths: readonly string[],
  input: InputRecord,
): Uint8Array | undefined {
  for (const path of paths) {
    const read = host.read(join(office, path), Number.POSITIVE_INFINITY);
    if (read.kind === 'bytes' && isContent(input, read.bytes)) return read.bytes;
  }
  return undefined;
}

function unchanged(
  office: string,
  digest: string,
  folder: string,
  surroundings: ReadingSurroundings,
  read?: OfficeRead,
): OpenedPast | undefined {
  const { host } = surroundings;
  const directory = join(office, folder);
  if (host.stat(join(directory, sheetName))?.kind !== 'file') return undefined;
  const bulletin = findRelease(host, office, folder)?.bulletin ?? findBulletin(host, directory);
  if (issueDigest(inputsOf(host, { office, directory, bulletin })) !== digest) return undefined;
  const planned = planUnjudged(directory, surroundings, read);
  const issue = planned.issue?.issueNumber ?? '';
  return { kind: 'opened', digest, issue, folder, planned, missing: [] };
}
