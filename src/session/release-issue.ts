import { dirname, resolve } from 'node:path';
import { findBulletin } from '../folder/find-bulletin.js';
import { findRelease, findReleases, forgetRelease, tidyRelease, writeRelease } from '../folder/releases.js';
import { tidyFolder } from '../folder/write-files.js';
import type { WritableHost } from '../host/host.js';
import { isSameIdentity, recordedIdentity } from '../issue/identity.js';
import { shownPath } from '../source/shown-path.js';
import { type CompiledIssue, compileIssue, type MadeIssue } from './compile-issue.js';
import { issueFolder } from './open-issue.js';
import type { CompileOptions } from './options.js';
import { isMoved } from './released-number.js';
import type { WritingSurroundings } from './surroundings.js';

/** An issue compiled to be released; nothing is written. */
export interface CompiledRelease {
  readonly compiled: CompiledIssue;
  /** The folder that holds `bulletin.yaml`, absolute. */
  readonly office: string;
  /** The issue's title, if it was released already and nothing has changed since: there is nothing to do. */
  readonly isReleased?: string;
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
  if (!before || !compiled.made) return { compiled, office };
  tidyFolder(host, compiled.made.folder);
  return { compiled, office, isReleased: before.manifest.issue };
}

/** Writes down that an issue is released whose outputs lie in their place. Gives the record's path, absolute. */
export function recordRelease(host: WritableHost, { manifest }: MadeIssue, office: string): string {
  const record = writeRelease(host, manifest, office);
  for (const each of findReleases(host, office)) {
    const isSame = isSameIdentity(recordedIdentity(each.manifest), recordedIdentity(manifest));
    if (each.path !== record && isSame && isMoved(host, each, office)) forgetRelease(host, each);
  }
  return record;
}
