import { join, resolve } from 'node:path';
import { kindOf } from '../folder/find-bulletin.js';
import { inputsOf } from '../folder/input-files.js';
import { leftManifests, readManifest } from '../folder/manifests.js';
import { removeCopies } from '../folder/set-aside.js';
import { snapshotFile } from '../folder/snapshots.js';
import { writeFiles } from '../folder/write-files.js';
import type { PlacedFile, WritableHost } from '../host/host.js';
import { emitters } from '../output/outputs.js';
import { inputChanges } from '../record/changes.js';
import { formatManifest, type Manifest, manifestName } from '../record/manifest.js';
import { withOthers } from '../record/strange-outputs.js';
import type { WrittenIssue } from '../record/written.js';
import type { MadeIssue } from './compile-issue.js';
import { guardOutputs } from './guard-outputs.js';
import { changing } from './input-records.js';

export type { WrittenIssue } from '../record/written.js';

export interface WriteOptions {
  /** Outputs that people have edited are copied to free names and replaced. */
  readonly keepEdited?: boolean;
  /** Records that runs which were stopped had left in the folder, if that has been tidied up since. */
  readonly left?: readonly Manifest[];
  /** The files that keep the release before, if it is to be released: its inputs are then kept whatever its forms. */
  readonly former?: readonly PlacedFile[];
}

/** Writes an issue's outputs, the inputs that they were made of if one is a form that comes back or they are released, and, last, their record; refuses if an input has changed since, or if an output has been
 * edited that is not to be kept. */
export function writeIssue(
  host: WritableHost,
  made: MadeIssue,
  { keepEdited = false, left = leftManifests(host, made.folder), former }: WriteOptions = {},
): WrittenIssue {
  const { folder, name, outputs, manifest, places } = made;
  const before = readManifest(host, join(folder, manifestName(name)));
  const noted = withOthers(manifest, before, (each) => kindOf(host, join(folder, each)) === 'file');
  const record = { folder, name: manifestName(name), bytes: new TextEncoder().encode(formatManifest(noted)) };
  const comesBack = outputs.some(({ format }) =>
    emitters.some((each) => each.comesBack && each.format === format),
  );
  const sent =
    comesBack || former
      ? snapshotFile(host, manifest, places, (path) => {
          throw changing(path, places.office);
        })
      : undefined;
  const files = [
    ...outputs.map((each) => ({ folder, name: each.name, bytes: each.bytes })),
    ...(sent ? [sent] : []),
    ...(former ?? []),
    record,
  ];
  let kept: readonly string[] = [];
  try {
    writeFiles(host, files, () => {
      for (const change of inputChanges(manifest.inputs, inputsOf(host, places)))
        if ('path' in change) throw changing(change.path, places.office);
      kept = guardOutputs(host, made, { keepEdited, left });
    });
  } catch (error) {
    removeCopies(host, folder, kept);
    throw error;
  }
  return {
    kept: kept.map((each) => resolve(folder, each)),
    outputs: outputs.map(({ name: each, bytes, pages }) => ({
      path: resolve(folder, each),
      size: bytes.length,
      ...(pages === undefined ? {} : { pages }),
    })),
  };
}
