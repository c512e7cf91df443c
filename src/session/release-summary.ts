import { join } from 'node:path';
import { outputsIn } from '../folder/manifests.js';
import { formerReleases } from '../folder/release-history.js';
import { findRelease, type Release } from '../folder/releases.js';
import type { Host } from '../host/host.js';
import type { Deviation, ReleaseSummary } from '../record/verified.js';
import { shownPath } from '../source/shown-path.js';

/** The releases of an issue, the first first: those that are kept, and the one that holds. */
export function releaseSummaries(host: Host, office: string, release: Release): readonly ReleaseSummary[] {
  const { manifest, facts } = release;
  const former = formerReleases(host, office, manifest.folder);
  const number = facts?.number ?? (former.at(-1)?.number ?? 0) + 1;
  return [
    ...former
      .filter((each) => each.number !== number)
      .map((each) => ({
        number: each.number,
        ...(each.facts ? { facts: each.facts } : {}),
        folder: each.folder,
      })),
    { number, ...(facts ? { facts } : {}) },
  ];
}

/** The releases of the issue in a folder, absolute; none if it was not released. */
export function releasesOf(host: Host, office: string, directory: string): readonly ReleaseSummary[] {
  const release = findRelease(host, office, shownPath(directory, office));
  return release ? releaseSummaries(host, office, release) : [];
}

/** The faults among the former releases of an issue: one that is not there, an output that is another. One that could not be kept is no
 * fault. */
export function formerDeviations(
  host: Host,
  office: string,
  { manifest, facts }: Release,
): readonly Deviation[] {
  const former = formerReleases(host, office, manifest.folder);
  const known = new Set(former.map(({ number }) => number));
  const wanted = Array.from({ length: (facts?.number ?? 1) - 1 }, (_, i) => i + 1);
  return [
    ...wanted
      .filter((number) => !known.has(number))
      .map((number): Deviation => ({ kind: 'formerMissing', number })),
    ...former.flatMap(({ number, folder, manifest: { outputs } }) => {
      const find = outputsIn(host, folder);
      return outputs.flatMap(({ name, size, sha256 }): readonly Deviation[] => {
        const found = find(name, size);
        const isAsItWas = found === undefined || found.sha256 === sha256;
        return isAsItWas ? [] : [{ kind: 'formerChanged', number, path: join(folder, name) }];
      });
    }),
  ];
}
