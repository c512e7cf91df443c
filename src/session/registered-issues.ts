import { basename, join } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { checkBulletinFile } from '../check.js';
import { compose } from '../document/compose.js';
import { readManifest } from '../folder/manifests.js';
import { officeIssues } from '../folder/office-issues.js';
import { findReleases, type Release, releasedOutputs } from '../folder/releases.js';
import type { Host } from '../host/host.js';
import { arrange } from '../issue/arrange.js';
import type { Issue } from '../issue/issue.js';
import { sheetOf } from '../issue/sheet-of.js';
import { submissionsIn } from '../other-issues.js';
import type { MadeOf, RegisteredIssue } from '../paperwork/registered-issue.js';
import { registeredIssue } from '../paperwork/registered-issue.js';
import { type Manifest, manifestName } from '../record/manifest.js';
import { shownPath } from '../source/shown-path.js';
import { resolveStyle } from '../style/style.js';
import { isWithheld } from '../submission/submission.js';
import { limitsFrom } from './limits.js';
import { openPlaces } from './open-issue.js';
import { pdfPages } from './pdf-pages.js';
import type { ReadingSurroundings } from './surroundings.js';
import { tryToRead } from './try-to-read.js';
import { within } from './within.js';

/** The issues of an office that its registers tell of. */
export interface RegisteredIssues {
  /** In the order of their days, and of their numbers. */
  readonly issues: readonly RegisteredIssue[];
  /** The folders, named from the office, of issues that cannot be read, and of released ones that are not there any more. */
  readonly missing: readonly string[];
}

/** Reads the issues of an office, absolute: released ones with the configuration of that time; pages and who stands on which from what was made
 * of them. */
export function registeredIssues(office: string, surroundings: ReadingSurroundings): RegisteredIssues {
  const { host } = surroundings;
  const folders = officeIssues(host, office).issues;
  const releases = findReleases(host, office);
  const issues = folders.map((folder) => readRegistered(office, folder, surroundings));
  const named = folders.map((folder) => shownPath(folder, office));
  const gone = releases.map(({ manifest }) => manifest.folder).filter((folder) => !named.includes(folder));
  return {
    issues: issues.filter((issue) => issue !== undefined).sort(byDay),
    missing: [...named.filter((_, i) => issues[i] === undefined), ...gone],
  };
}

function byDay(one: RegisteredIssue, other: RegisteredIssue): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.series === other.series ? one.number - other.number : one.series < other.series ? -1 : 1;
}

/** The issue in a folder, absolute; undefined if it cannot be read. */
export function readRegistered(
  office: string,
  directory: string,
  surroundings: ReadingSurroundings,
): RegisteredIssue | undefined {
  const { host, workingDirectory } = surroundings;
  const limits = limitsFrom(surroundings);
  const { bulletin: file, release } = openPlaces(host, directory, workingDirectory, { limits });
  const bulletin = file.diagnostic ? undefined : checkBulletinFile(file.file).value;
  const folder = tryToRead(host, directory, within(office, workingDirectory, limits));
  const sheet = folder?.sheet && sheetOf(folder.sheet);
  if (!bulletin || !folder || !sheet) return undefined;
  const submissions = folder.submissions.flatMap((found) => submissionsIn(found).submissions);
  const issue = arrange(
    bulletin,
    sheet,
    submissions.filter((each) => !isWithheld(each)),
  );
  return registeredIssue(issue, compose(issue, styleOf(bulletin)), madeOf(host, office, issue, release));
}

function styleOf(bulletin: Bulletin) {
  return resolveStyle(bulletin.deviations);
}

/** The outputs of an issue: when it was released, or last. */
function madeOf(host: Host, office: string, { fileName }: Issue, release: Release | undefined): MadeOf {
  const folder = release ? releasedOutputs(office, release.facts) : join(office, 'out');
  const manifest: Manifest | undefined =
    release?.manifest ?? readManifest(host, join(folder, manifestName(fileName)));
  const pages = manifest?.outputs
    .map(({ name }) => pdfPages(host, join(folder, basename(name))))
    .find((each) => each !== undefined);
  return {
    isReleased: release !== undefined,
    ...(pages === undefined ? {} : { pages }),
    records: manifest?.contributions ?? [],
  };
}
