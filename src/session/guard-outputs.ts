import { join } from 'node:path';
import { manifestsIn, outputsIn, readManifest } from '../folder/manifests.js';
import { ownerFileOf } from '../folder/open-elsewhere.js';
import { findRelease } from '../folder/releases.js';
import { setAside } from '../folder/set-aside.js';
import type { Host, WritableHost } from '../host/host.js';
import { emitters } from '../output/outputs.js';
import { type Manifest, manifestName } from '../record/manifest.js';
import { type StrangeOutput, strangeOutputs } from '../record/strange-outputs.js';
import { Refused } from '../refusal/refusal.js';
import type { MadeIssue } from './compile-issue.js';

/** The fate of files that writing would take the place of and that are not as kuaibao made them. */
export interface Guard {
  /** They are copied to free names first; else nothing is written. */
  readonly keepEdited: boolean;
  /** Records that runs which were stopped had left, before they were tidied up. */
  readonly left: readonly Manifest[];
}

const words = { edited: '人工修改', unknown: '原有的' } as const;

/** Sees that writing an issue's outputs loses nobody's work. Refuses, or copies what would be lost and returns
 * its new names. */
export function guardOutputs(
  host: WritableHost,
  made: MadeIssue,
  { keepEdited, left }: Guard,
): readonly string[] {
  refuseOpen(host, made);
  const strange = strangeIn(host, made, left);
  if (strange.length === 0) return [];
  if (keepEdited) {
    return strange.map(({ kind, name }) => setAside(host, made.folder, name, words[kind]));
  }
  const files = strange.map(({ kind, name }) => {
    const path = join(made.folder, name);
    return { kind, path, ...(comesBack(made, name) ? { comesBack: true as const } : {}) };
  });
  throw new Refused({ kind: 'wouldOverwrite', files });
}

/** An output that somebody has open in Word is not replaced under his hands, whatever was asked for. */
function refuseOpen(host: Host, made: MadeIssue): void {
  const find = outputsIn(host, made.folder);
  for (const { name, size, sha256 } of made.manifest.outputs) {
    const owner = comesBack(made, name) ? ownerFileOf(host, made.folder, name) : undefined;
    const found = owner === undefined ? undefined : find(name, size);
    if (owner !== undefined && found && found.sha256 !== sha256)
      throw new Refused({ kind: 'openInWord', path: join(made.folder, name), owner });
  }
}

function comesBack({ outputs }: MadeIssue, name: string): boolean {
  return outputs.some(
    (each) =>
      each.name === name && emitters.some(({ format, comesBack: is }) => is && format === each.format),
  );
}

function strangeIn(
  host: Host,
  { folder, name, manifest, places }: MadeIssue,
  left: readonly Manifest[],
): readonly StrangeOutput[] {
  const find = outputsIn(host, folder);
  const present = manifest.outputs.flatMap((output) => {
    const found = find(output.name);
    // What is about to be written may lie there already.
    return found && found.sha256 !== output.sha256 ? [{ name: output.name, ...found }] : [];
  });
  const record = readManifest(host, join(folder, manifestName(name)));
  const own = [...(record ? [record] : []), ...left];
  if (strangeOutputs(present, own).length === 0) return [];
  // Seldom asked: outputs that were renamed, or whose record is gone, may be known elsewhere.
  const release = findRelease(host, places.office, manifest.folder);
  const others = manifestsIn(host, folder).map((each) => each.manifest);
  return strangeOutputs(present, [...own, ...(release ? [release.manifest] : []), ...others]);
}
