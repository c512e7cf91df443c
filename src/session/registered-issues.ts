import { basename, join } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { checkBulletinFile } from '../check.js';
import { compose } from '../document/compose.js';
import { sheetName } from '../folder/find-bulletin.js';
import { readManifest } from '../folder/manifests.js';
import { officeIssues } from '../folder/office-issues.js';
import { readSource } from '../folder/read-file.js';
import { type Release, releasedOutputs } from '../folder/releases.js';
import { surveyReleases } from '../folder/survey-releases.js';
import type { Host } from '../host/host.js';
import { arrange } from '../issue/arrange.js';
import type { Issue } from '../issue/issue.js';
import { sheetOf } from '../issue/sheet-of.js';
import { yearOf } from '../ledger/period.js';
import { submissionsIn } from '../other-issues.js';
import type { MadeOf, RegisteredIssue } from '../paperwork/registered-issue.js';
import { registeredIssue } from '../paperwork/registered-issue.js';
import { type Manifest, manifestName } from '../record/manifest.js';
import { shownPath } from '../source/shown-path.js';
import { resolveStyle } from '../style/style.js';
import { isWithheld } from '../submission/submission.js';
import { limitsFrom } from './limits.js';
import { prepareLongRun } from './long-run.js';
import { openPlaces } from './open-issue.js';
import { pdfPages } from './pdf-pages.js';
import type { ReadingSurroundings } from './surroundings.js';
import { tryToRead } from './try-to-read.js';
import { within } from './within.js';

/** So many are read in a moment. */
const fewIssues = 50;

/** A year's issues of an office, as its registers tell of them. */
export interface RegisteredIssues {
  readonly year: number;
  /** In the order of their days, and of their numbers. */
  readonly issues: readonly RegisteredIssue[];
  /** The folders, named from the office, of issues that cannot be read, and of released ones that are not there any more. */
  readonly missing: readonly string[];
  /** The folders, likewise, of issues that were released and whose records are gone: they are told of as they are today. */
  readonly unrecorded: readonly string[];
}

/** Reads a year's issues of an office, absolute; without `year` those of the newest one's, undefined if there is none. Released ones are read with the
 * configuration of that time; pages, and what stands on which, come from what was made of them. */
export function registeredIssues(
  office: string,
  year: number | undefined,
  surroundings: ReadingSurroundings,
): RegisteredIssues | undefined {
  const { host } = surroundings;
  const all = officeIssues(host, office).issues.map((folder) => ({
    folder,
    day: dayOf(folder, surroundings),
  }));
  const days = all.flatMap(({ day }) => day ?? []).sort();
  const newest = days.at(-1);
  const wanted = year ?? (newest === undefined ? undefined : yearOf(newest));
  if (wanted === undefined || !days.some((day) => yearOf(day) === wanted)) return undefined;
  // One whose day is not known may be of this year: it is named among those that cannot be read.
  const folders = all
    .filter(({ day }) => day === undefined || yearOf(day) === wanted)
    .map(({ folder }) => folder);
  const { releases, faulty } = surveyReleases(host, office);
  if (folders.length > fewIssues) prepareLongRun();
  const bulletins = new Map<string, Bulletin | undefined>();
  const issues = folders.map((folder) => readRegistered(office, folder, surroundings, bulletins));
  const named = folders.map((folder) => shownPath(folder, office));
  const known = new Set(all.map(({ folder }) => shownPath(folder, office)));
  const gone = releases
    .filter(({ manifest }) => yearOf(manifest.date) === wanted && !known.has(manifest.folder))
    .map(({ manifest }) => manifest.folder);
  return {
    year: wanted,
    issues: issues.filter((issue) => issue !== undefined).sort(byDay),
    missing: [...named.filter((_, i) => issues[i] === undefined), ...gone],
    unrecorded: named.filter((folder) => faulty.some((each) => each.folder === folder)),
  };
}

/** The day of the issue in a folder, 2026-03-12; undefined if its sheet cannot be read. */
function dayOf(folder: string, surroundings: ReadingSurroundings): string | undefined {
  const { host, workingDirectory } = surroundings;
  const limits = limitsFrom(surroundings);
  const { file, diagnostic } = readSource(host, join(folder, sheetName), workingDirectory, limits);
  return diagnostic ? undefined : sheetOf(file)?.date.value.iso;
}

function byDay(one: RegisteredIssue, other: RegisteredIssue): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.series === other.series ? one.number - other.number : one.series < other.series ? -1 : 1;
}

/** The issue in a folder, absolute; undefined if it cannot be read. `bulletins`: the configurations that were read, by their text: an office's
 * releases keep one each, most of them alike. */
export function readRegistered(
  office: string,
  directory: string,
  surroundings: ReadingSurroundings,
  bulletins: Map<string, Bulletin | undefined> = new Map(),
): RegisteredIssue | undefined {
  const { host, workingDirectory } = surroundings;
  const limits = limitsFrom(surroundings);
  const { bulletin: file, release } = openPlaces(host, directory, workingDirectory, { limits });
  const { text } = file.file;
  const bulletin = bulletins.get(text) ?? (file.diagnostic ? undefined : checkBulletinFile(file.file).value);
  bulletins.set(text, bulletin);
  const folder = tryToRead(host, directory, within(office, workingDirectory, limits));
  const sheet = folder?.sheet && sheetOf(folder.sheet);
  if (!bulletin || !folder || !sheet) return undefined;
  const submissions = folder.submissions.flatMap((found) => submissionsIn(found).submissions);
  const issue = arrange(
    bulletin,
    sheet,
    submissions.filter((each) => !isWithheld(each)),
  );
  // Its title and who signs it do not hang on what is in it.
  const { metadata, colophon } = compose({ ...issue, sections: [] }, styleOf(bulletin));
  return registeredIssue(issue, { metadata, colophon }, madeOf(host, office, issue, release));
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
