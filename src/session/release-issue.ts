import { dirname, resolve } from 'node:path';
import { findBulletin } from '../folder/find-bulletin.js';
import { leftManifests } from '../folder/manifests.js';
import { forgetHistory, tidyHistory } from '../folder/release-history.js';
import {
  findRelease,
  findReleases,
  forgetRelease,
  type Release,
  releasedOutputs,
  tidyRelease,
  writeRelease,
} from '../folder/releases.js';
import { snapshotFolder } from '../folder/snapshots.js';
import { tidyFolder } from '../folder/write-files.js';
import type { WritableHost } from '../host/host.js';
import { isSameIdentity, recordedIdentity } from '../issue/identity.js';
import type { Manifest } from '../record/manifest.js';
import type { ReleaseFacts } from '../record/release-facts.js';
import { shownPath } from '../source/shown-path.js';
import { type CompiledIssue, compileIssue, type MadeIssue } from './compile-issue.js';
import { forgetSnapshots } from './forget-snapshots.js';
import { issueFolder } from './open-issue.js';
import type { CompileOptions } from './options.js';
import { isMoved } from './released-number.js';
import type { WritingSurroundings } from './surroundings.js';

/** An issue compiled to be released; nothing is written. */
export interface CompiledRelease {
  readonly compiled: CompiledIssue;
  /** The folder that holds `bulletin.yaml`, absolute. */
  readonly office: string;
  /** Records that runs which were stopped had left among the outputs. */
  readonly left: readonly Manifest[];
  /** The issue's title, if it was released already and nothing has changed since: there is nothing to do. */
  readonly isReleased?: string;
  /** The release in whose place this one comes, if it differs. */
  readonly previous?: Release;
}

/** Compiles the issue that a path stands for as it would be released: one that was already only with `again`. */
export async function compileRelease(
  path: string,
  options: CompileOptions & { readonly again?: true },
  surroundings: WritingSurroundings,
): Promise<CompiledRelease> {
  const { host, workingDirectory } = surroundings;
  const directory = issueFolder(host, path, workingDirectory);
  const office = dirname(findBulletin(host, directory));
  const ignoreRelease = options.again === true;
  tidyRelease(host, office, shownPath(directory, office));
  const before = ignoreRelease ? undefined : findRelease(host, office, shownPath(directory, office));
  const output = options.output === undefined ? {} : { output: resolve(workingDirectory, options.output) };
  const purpose = ignoreRelease ? 'releaseAgain' : 'release';
  const compiled = await compileIssue(
    host,
    { directory, options, ignoreRelease, purpose, ...output },
    surroundings,
  );
  const { made } = compiled;
  if (!made) return { compiled, office, left: [] };
  // What a stopped run had put in place is not what was released before.
  const left = leftManifests(host, made.folder);
  for (const each of [made.folder, snapshotFolder(office, made.manifest.folder)]) tidyFolder(host, each);
  tidyHistory(host, office, made.manifest.folder);
  if (before) return { compiled, office, left, isReleased: before.manifest.issue };
  const previous = releaseBefore(host, office, made.manifest);
  if (!previous) return { compiled, office, left };
  tidyFolder(host, releasedOutputs(office, previous.facts));
  return { compiled, office, left, previous };
}

/** The release of the same folder, or of the same number if its folder has another name now. */
function releaseBefore(host: WritableHost, office: string, manifest: Manifest): Release | undefined {
  return findRelease(host, office, manifest.folder) ?? movedReleases(host, office, manifest)[0];
}

function movedReleases(host: WritableHost, office: string, manifest: Manifest): readonly Release[] {
  return findReleases(host, office).filter(
    (each) =>
      each.manifest.folder !== manifest.folder &&
      isSameIdentity(recordedIdentity(each.manifest), recordedIdentity(manifest)) &&
      isMoved(host, each, office),
  );
}

/** Writes down that an issue is released whose outputs lie in their place, and takes away what that makes superfluous. Gives the record's path, absolute. */
export function recordRelease(
  host: WritableHost,
  { manifest, folder }: MadeIssue,
  facts: ReleaseFacts | undefined,
  office: string,
): string {
  const moved = movedReleases(host, office, manifest);
  const record = writeRelease(host, manifest, facts, office);
  for (const each of moved) {
    forgetRelease(host, each);
    forgetHistory(host, office, each.manifest.folder);
  }
  forgetSnapshots(host, office, manifest, folder);
  return record;
}
