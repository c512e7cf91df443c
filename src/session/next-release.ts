import { isAbsolute } from 'node:path';
import { type Superseded, supersede } from '../folder/release-history.js';
import type { Release } from '../folder/releases.js';
import { movedPath } from '../folder/snapshots.js';
import type { Host } from '../host/host.js';
import { inputChanges } from '../record/changes.js';
import type { Manifest, OutputRecord } from '../record/manifest.js';
import type { InputChange, ReleaseFacts } from '../record/release-facts.js';
import { shownPath } from '../source/shown-path.js';
import type { MadeIssue } from './compile-issue.js';

/** The words that go with a release. */
export interface ReleaseNote {
  /** The day, 2026-03-14. */
  readonly on?: string;
  /** Why the issue is released again. */
  readonly reason?: string;
}

/** A release before it is written. */
export interface NextRelease {
  /** Absent where an earlier version's record is written anew and nothing has changed. */
  readonly facts?: ReleaseFacts;
  /** The release before, as it is kept, if this one differs. */
  readonly former?: Superseded;
}

/** The release that an issue which was made becomes: the first, or the next after `previous`; the same once more if nothing has changed. */
export function nextRelease(
  host: Host,
  made: MadeIssue,
  { office, previous }: { readonly office: string; readonly previous?: Release },
  { on, reason }: ReleaseNote,
): NextRelease {
  const { manifest } = made;
  const folder = shownPath(made.folder, office);
  const output = isAbsolute(folder) ? {} : { output: folder };
  const day = on === undefined ? {} : { on };
  if (!previous) return { facts: { number: 1, ...day, ...output } };
  if (isSameRelease(previous.manifest, manifest)) return previous.facts ? { facts: previous.facts } : {};
  const former = supersede(host, office, previous, manifest.folder);
  const changes = changesSince(previous.manifest, manifest);
  const why = reason === undefined ? {} : { reason };
  return { facts: { number: former.number + 1, ...day, ...why, changes, ...output }, former };
}

/** Whether a release would be the same as one before, wherever its outputs lie. */
export function isSameRelease(before: Manifest, after: Manifest): boolean {
  const listed = (outputs: readonly OutputRecord[]) => outputs.map(({ name, sha256 }) => `${sha256} ${name}`);
  return (
    before.folder === after.folder &&
    changesSince(before, after).length === 0 &&
    listed(before.outputs).sort().join() === listed(after.outputs).sort().join()
  );
}

/** The inputs that differ; of a folder that was renamed under their names of today. */
function changesSince(before: Manifest, after: Manifest): readonly InputChange[] {
  const inputs = before.inputs.map(({ path, sha256 }) => ({
    path: movedPath(path, before.folder, after.folder),
    sha256,
  }));
  return inputChanges(inputs, after.inputs).flatMap((change) => ('path' in change ? [change] : []));
}
