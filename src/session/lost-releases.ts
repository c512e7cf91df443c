import { dirname, join, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { bulletinName, findBulletin, isThere, kindOf } from '../folder/find-bulletin.js';
import type { InputPlaces } from '../folder/input-files.js';
import { findReleases, type Release, releasedOutputs } from '../folder/releases.js';
import type { Host } from '../host/host.js';
import type { IssueSheet } from '../issue/sheet.js';
import { lostFolderHint, lostOutputsHint, lostOutputsMessage } from '../record/lost-folder.js';
import type { Manifest } from '../record/manifest.js';
import { spanOf } from '../source/file.js';
import { shownPath } from '../source/shown-path.js';
import { isMoved, releaseElsewhere } from './released-number.js';

/** The released issues of an office whose folders are gone: `release/lost-folder`, at the record, in the order of folders. */
export function lostReleases(host: Host, office: string, workingDirectory: string): readonly Diagnostic[] {
  return findReleases(host, office)
    .filter((release) => isMoved(host, release, office))
    .map(({ manifest, path }) => ({
      ...coded('release/lost-folder'),
      message: `${manifest.date.slice(0, 4)}年的${manifest.issue}已经发布，它的文件夹 ${manifest.folder} 不见了`,
      span: spanOf({ path: shownPath(path, workingDirectory), text: '' }, 0),
      hint: lostFolderHint,
    }));
}

/** The released issues of an office of whose outputs some are no longer where they were written: `release/lost-output`, at the record. Of releases
 * that an earlier version has recorded, or that were written out of reach, nothing is known. */
export function lostOutputs(
  host: Host,
  office: string,
  workingDirectory: string,
  releases = findReleases(host, office),
): readonly Diagnostic[] {
  return releases.flatMap(({ manifest, facts, path }): readonly Diagnostic[] => {
    if (facts?.output === undefined) return [];
    const folder = releasedOutputs(office, facts);
    const missing = missingOutputs(host, folder, manifest);
    if (missing.length === 0) return [];
    const shown = missing.map((name) => shownPath(join(folder, name), workingDirectory));
    return [
      {
        ...coded('release/lost-output'),
        message: lostOutputsMessage(shown),
        span: spanOf({ path: shownPath(path, workingDirectory), text: '' }, 0),
        hint: lostOutputsHint(shownPath(join(office, manifest.folder), workingDirectory)),
      },
    ];
  });
}

/** The outputs of a record that are not in a folder. */
export function missingOutputs(host: Host, folder: string, { outputs }: Manifest): readonly string[] {
  return outputs.flatMap(({ name }) => (kindOf(host, join(folder, name)) === 'file' ? [] : [name]));
}

/** An issue that was released when its folder had another name or lay elsewhere: `release/lost-folder`, at its number. What
 * was released would change unseen, and its outputs would be written over. */
export function renamedRelease(
  host: Host,
  sheet: IssueSheet,
  { office, directory }: InputPlaces,
  releases: readonly Release[],
): Diagnostic | undefined {
  const release = releaseElsewhere(host, sheet, directory, { office, releases });
  if (!release) return undefined;
  const { date, issue, folder } = release.manifest;
  return {
    ...coded('release/lost-folder'),
    message: `${date.slice(0, 4)}年的${issue}已经发布，那时的文件夹是 ${folder}，现在成了 ${shownPath(directory, office)}`,
    span: sheet.issueNumber.span,
    hint: `请把文件夹改回 ${folder}；确实要改名或移动的，运行 kuaibao release --again；不是同一期的，改正期号`,
  };
}

/** The offices that lie whole in a folder: its own, and those of the issues in it. */
export function officesIn(host: Host, folder: string, issues: readonly string[]): readonly string[] {
  const own = isThere(host, join(folder, bulletinName)) ? [folder] : [];
  const others = issues.map((issue) => dirname(findBulletin(host, issue)));
  return [...new Set([...own, ...others])].filter((office) =>
    `${office}${sep}`.startsWith(`${folder}${sep}`),
  );
}
