import { join } from 'node:path';
import { manifestsIn } from '../folder/manifests.js';
import { formerReleases } from '../folder/release-history.js';
import { snapshotsOf } from '../folder/snapshots.js';
import type { WritableHost } from '../host/host.js';
import { issueDigest } from '../record/issue-digest.js';
import type { Manifest } from '../record/manifest.js';
import { digestsInDocx } from './docx-digests.js';

/** Takes away the states of a released issue that nothing leads to any more: neither a release nor an output that still lies in the folders of outputs,
 * a copy of one that people have edited included. Where one cannot be taken away, it stays. */
export function forgetSnapshots(
  host: WritableHost,
  office: string,
  released: Manifest,
  outputs: string,
): void {
  const folders = [...new Set([outputs, join(office, 'out')])];
  const states = snapshotsOf(host, office, released.folder);
  const former = formerReleases(host, office, released.folder).map(({ manifest }) => manifest);
  const made = folders.flatMap((folder) => manifestsIn(host, folder).map(({ manifest }) => manifest));
  const needed = new Set([released, ...former, ...made].map(({ inputs }) => issueDigest(inputs)));
  if (states.every(({ digest }) => needed.has(digest))) return;
  for (const folder of folders) {
    const borne = digestsInDocx(host, folder);
    if (!borne) return;
    for (const each of borne) needed.add(each);
  }
  for (const { digest, path } of states) {
    if (needed.has(digest)) continue;
    try {
      host.remove(path);
    } catch {
      // One too many loses nothing.
    }
  }
}
