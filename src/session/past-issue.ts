import { join, posix } from 'node:path';
import { findBulletin, sheetName } from '../folder/find-bulletin.js';
import { inputsOf } from '../folder/input-files.js';
import { findRelease } from '../folder/releases.js';
import { findSnapshot, isContent, snapshotsOf } from '../folder/snapshots.js';
import type { Host } from '../host/host.js';
import { memoryHost } from '../host/memory.js';
import { issueDigest } from '../record/issue-digest.js';
import type { InputRecord } from '../record/manifest.js';
import { keptBytes, type Snapshot } from '../record/snapshot.js';
import { type PlannedIssue, planIssue } from './plan-issue.js';
import type { ReadingSurroundings } from './surroundings.js';

/** The past state of an issue that is wanted. A folder is the issue's as it is called today, named from the office: `issues/0127`. */
export type PastWanted =
  /** The one that outputs of this digest were made of (稿件摘要). */
  | { readonly kind: 'digest'; readonly digest: string; readonly folder?: string }
  /** The last of which a DOCX was written. */
  | { readonly kind: 'sent'; readonly folder: string }
  /** The one that is released. */
  | { readonly kind: 'released'; readonly folder: string };

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
  /** The inputs, named from the office, that are neither kept nor still there as they were: pictures, large attachments. */
  readonly missing: readonly string[];
}

/** Opens an issue of the office in a folder, absolute, as it was: its YAML is what was kept, pictures come from where they lie if they are
 * still the same. */
export function openPast(office: string, wanted: PastWanted, surroundings: ReadingSurroundings): PastIssue {
  const digest = digestOf(surroundings.host, office, wanted);
  if (digest === undefined) return { kind: 'none' };
  const found = findSnapshot(surroundings.host, office, digest, wanted.folder);
  if (found.kind === 'snapshot')
    return openSnapshot(office, digest, found.snapshot, wanted.folder, surroundings);
  // Nothing has changed since, whatever was kept.
  const today =
    wanted.folder === undefined ? undefined : unchanged(office, digest, wanted.folder, surroundings);
  return today ?? found;
}

function digestOf(host: Host, office: string, wanted: PastWanted): string | undefined {
  switch (wanted.kind) {
    case 'digest':
      return wanted.digest;
    case 'sent':
      return snapshotsOf(host, office, wanted.folder).at(-1)?.digest;
    case 'released': {
      const release = findRelease(host, office, wanted.folder);
      return release && issueDigest(release.manifest.inputs);
    }
  }
}

function openSnapshot(
  office: string,
  digest: string,
  { issue, folder, inputs }: Snapshot,
  today: string | undefined,
  surroundings: ReadingSurroundings,
): OpenedPast {
  const { host: base } = surroundings;
  const found = inputs
    .filter(({ sha256 }) => sha256 !== '')
    .map((input) => {
      const places = [folder, today ?? folder].map((each) => movedPath(input.path, folder, each));
      return { path: input.path, bytes: keptBytes(input) ?? bytesThere(base, office, places, input) };
    });
  const files = found.flatMap(({ path, bytes }) => (bytes ? [[join(office, path), bytes] as const] : []));
  const planned = planIssue(join(office, folder), { ...surroundings, host: memoryHost(files) });
  const missing = found.flatMap(({ path, bytes }) => (bytes ? [] : [path]));
  return { kind: 'opened', digest, issue, folder, planned, missing };
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

/** The path, from the office, of a file of an issue whose folder has another name now. */
function movedPath(path: string, from: string, to: string): string {
  return from !== to && path.startsWith(`${from}/`) ? posix.join(to, path.slice(from.length + 1)) : path;
}

function unchanged(
  office: string,
  digest: string,
  folder: string,
  surroundings: ReadingSurroundings,
): OpenedPast | undefined {
  const { host } = surroundings;
  const directory = join(office, folder);
  if (host.stat(join(directory, sheetName))?.kind !== 'file') return undefined;
  const bulletin = findRelease(host, office, folder)?.bulletin ?? findBulletin(host, directory);
  if (issueDigest(inputsOf(host, { office, directory, bulletin })) !== digest) return undefined;
  const planned = planIssue(directory, surroundings);
  const issue = planned.issue?.issueNumber ?? '';
  return { kind: 'opened', digest, issue, folder, planned, missing: [] };
}
