import { dirname, join } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { readBulletin } from '../bulletin/read-bulletin.js';
import { createFile } from '../folder/create-file.js';
import { bulletinName, findBulletin, isHidden, isThere, sheetName } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import { findRelease } from '../folder/releases.js';
import type { Host, WritableHost } from '../host/host.js';
import { type Refusal, Refused } from '../refusal/refusal.js';
import { isDeviceName } from '../source/device-name.js';
import { shownPath } from '../source/shown-path.js';
import { type SubmissionDraft, writeSubmission } from '../submission/template.js';
import { limitsFrom } from './limits.js';
import { issueFolder } from './open-issue.js';
import { refreshSchemas, schemaLineIn } from './schema-files.js';
import type { ReadingSurroundings, WritingSurroundings } from './surroundings.js';

export { blank, type SubmissionDraft } from '../submission/template.js';

/** An issue that may be given a submission. */
export interface OpenForSubmission {
  /** The issue's folder, absolute. */
  readonly folder: string;
  /** That of `bulletin.yaml`. */
  readonly office: string;
  readonly bulletin: Bulletin;
}

/** Opens the issue that a path stands for, to be given a submission. Refuses one that was released, which is to stay as it is,
 * and an office whose configuration cannot be read. */
export function openForSubmission(path: string, surroundings: ReadingSurroundings): OpenForSubmission {
  const { host, workingDirectory } = surroundings;
  const folder = issueFolder(host, path, workingDirectory);
  const bulletinPath = findBulletin(host, folder);
  const office = dirname(bulletinPath);
  const release = findRelease(host, office, shownPath(folder, office));
  if (release) throw new Refused({ kind: 'released', folder, issue: release.manifest.issue });
  return { folder, office, bulletin: officeBulletin(office, surroundings) };
}

/** The configuration of an office, absolute. Refuses one that cannot be read. */
export function officeBulletin(office: string, surroundings: ReadingSurroundings): Bulletin {
  const path = join(office, bulletinName);
  const { file } = readInput(
    surroundings.host,
    path,
    surroundings.workingDirectory,
    limitsFrom(surroundings),
  );
  const { value: bulletin } = readBulletin(file);
  if (!bulletin) throw new Refused({ kind: 'faultyBulletin', path });
  return bulletin;
}

/** The text of a submission of some values, and where it is to be written: a path, absolute, that no file has yet. Refuses a name that
 * no file can bear. */
export function draftSubmission(
  { folder, office }: Pick<OpenForSubmission, 'folder' | 'office'>,
  draft: SubmissionDraft,
  host: Host,
  fileName = draft.contributors.join('、'),
): { readonly path: string; readonly text: string } {
  const line = schemaLineIn(folder, office, 'submission');
  return { path: freePath(host, folder, fileName), text: `${line}\n${writeSubmission(draft)}` };
}

/** Writes a submission that was drafted. Gives its path and, if what editors are told could not be brought up to date, why. */
export function writeDrafted(
  opened: Pick<OpenForSubmission, 'office' | 'bulletin'>,
  { path, text }: { readonly path: string; readonly text: string },
  { host }: WritingSurroundings,
): { readonly path: string; readonly schemaRefusal?: Refusal } {
  createFile(host, path, text);
  const schemaRefusal = refreshSubmissionSchema(opened, host);
  return { path, ...(schemaRefusal ? { schemaRefusal } : {}) };
}

/** Brings what editors are told of submissions up to date; if it can't be done, why: a submission is there for all that. */
export function refreshSubmissionSchema(
  { office, bulletin }: Pick<OpenForSubmission, 'office' | 'bulletin'>,
  host: WritableHost,
): Refusal | undefined {
  try {
    refreshSchemas(host, office, ['submission'], bulletin);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.refusal;
  }
}

/** Refuses a name that no file can bear. */
export function refuseFileName(wanted: string): void {
  fileNameOf(wanted);
}

/** The name for a submission's file; refuses where nothing sensible can be made of it. */
function fileNameOf(wanted: string): string {
  const name = wanted.replace(/\.ya?ml$/iu, '').replace(/[\\/:*?"<>|]/gu, '-');
  if (name === '' || name.startsWith('.') || isHidden(`${name}.yaml`))
    throw new Refused({ kind: 'badFileName', name: wanted, fault: 'empty' });
  if (isDeviceName(name)) throw new Refused({ kind: 'badFileName', name: wanted, fault: 'device' });
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(name))
    throw new Refused({ kind: 'badFileName', name: wanted, fault: 'unseen' });
  if (new TextEncoder().encode(name).length > 200)
    throw new Refused({ kind: 'badFileName', name: wanted, fault: 'long' });
  return name;
}

/** A path that no file has yet: 单位.yaml, 单位-2.yaml … */
function freePath(host: Host, folder: string, wanted: string): string {
  const name = fileNameOf(wanted);
  const isTaken = (each: string): boolean =>
    isThere(host, join(folder, `${each}.yaml`)) ||
    [bulletinName, sheetName].includes(`${each}.yaml`.toLowerCase());
  for (let n = 1; ; n++) {
    const each = n === 1 ? name : `${name}-${n}`;
    if (!isTaken(each)) return join(folder, `${each}.yaml`);
  }
}
