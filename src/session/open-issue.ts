import { dirname, join, sep } from 'node:path';
import { type CheckedIssue, type CheckOptions, checkIssueFolder } from '../check.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { orderDiagnostics } from '../diagnostic/order.js';
import {
  bulletinName,
  findBulletin,
  findIssues,
  isThere,
  kindOf,
  refuseMisnamed,
  sheetName,
} from '../folder/find-bulletin.js';
import type { IssueFolder } from '../folder/found.js';
import type { InputPlaces } from '../folder/input-files.js';
import type { ReadFile } from '../folder/read-file.js';
import { readInput, refuseOutside } from '../folder/read-input.js';
import { readIssueFolder } from '../folder/read-issue-folder.js';
import { refuseOutput } from '../folder/refuse-output.js';
import { findRelease, findReleases, type Release } from '../folder/releases.js';
import type { Host } from '../host/host.js';
import type { ReleasedNumber } from '../issue/released.js';
import { untimed } from '../judge/judge.js';
import { noOthers, type Others } from '../other-issues.js';
import type { Mark } from '../phase.js';
import { Refused } from '../refusal/refusal.js';
import type { SourceFile } from '../source/file.js';
import { type Limits, standardLimits } from '../source/limits.js';
import { shownPath } from '../source/shown-path.js';
import { archiveOf } from './archives.js';
import { issuePlace, issuesAround } from './issue-place.js';
import { renamedRelease } from './lost-releases.js';
import { nothingRead, type OfficeRead } from './office-read.js';
import { releaseFindings } from './release-findings.js';
import { releasedNumbers } from './released-number.js';
import { within } from './within.js';

/** An issue's folder with the configuration that it belongs to, read and not yet checked. */
export interface ReadIssue extends IssuePlaces {
  readonly folder: IssueFolder;
  readonly others: Others;
  /** The files looked at, as shown to users. */
  readonly files: readonly string[];
  /** Paths are shown from here. */
  readonly workingDirectory: string;
  /** The office's releases, if it is none of them and not to be released anew: one may be this issue under another name. */
  readonly releases: readonly Release[];
  /** The numbers of all of them. */
  readonly released: readonly ReleasedNumber[];
}

/** An issue's folder, read and checked. */
export interface OpenedIssue extends CheckedIssue {
  readonly office: string;
  readonly places: InputPlaces;
  readonly release?: Release;
  readonly others: Others;
  /** The files looked at, as shown to users. */
  readonly files: readonly string[];
  /** The files themselves, named from the office: the configuration, the sheet, the submissions by path. */
  readonly sources: readonly (Pick<SourceFile, 'text' | 'encoding'> & { readonly name: string })[];
}

/** How an issue is read. */
export interface ReadOptions {
  /** The files this run has read already. */
  readonly read?: OfficeRead;
  /** The standard ones, if not given. */
  readonly limits?: Limits;
  /** One that was released is read as if it had not been, to be released anew. */
  readonly ignoreRelease?: boolean;
  readonly mark?: Mark;
}

/** The places that an issue hangs on, and what it is made with. */
export interface IssuePlaces {
  /** The folder that holds `bulletin.yaml`, absolute. */
  readonly office: string;
  readonly bulletin: ReadFile;
  readonly places: InputPlaces;
  /** If it was released: then `bulletin` is what it was released with. */
  readonly release?: Release;
}

/** Looks where an issue's folder, absolute, belongs. What was released is read with the configuration of that time. */
export function openPlaces(
  host: Host,
  directory: string,
  workingDirectory: string,
  { read = nothingRead(), limits = standardLimits, ignoreRelease = false }: ReadOptions = {},
): IssuePlaces {
  const bulletinPath = findBulletin(host, directory);
  const office = dirname(bulletinPath);
  refuseOutside(host, directory, office, { kind: 'outsideOffice', path: directory });
  const release = ignoreRelease ? undefined : findRelease(host, office, shownPath(directory, office));
  const places = { office, directory, bulletin: release?.bulletin ?? bulletinPath };
  const bulletin =
    read.bulletins.get(places.bulletin) ?? readInput(host, places.bulletin, workingDirectory, limits);
  read.bulletins.set(places.bulletin, bulletin);
  return { office, bulletin, places, ...(release ? { release } : {}) };
}

/** Reads an issue's folder, absolute, and what it hangs on. */
export function readIssue(
  host: Host,
  directory: string,
  workingDirectory: string,
  options: ReadOptions = {},
): ReadIssue {
  const { read = nothingRead(), limits = standardLimits, ignoreRelease = false } = options;
  const opened = openPlaces(host, directory, workingDirectory, { ...options, read });
  const { office, bulletin, release } = opened;
  const reading = within(office, workingDirectory, limits);
  const folder = read.folders.get(directory) ?? readIssueFolder(host, directory, reading);
  read.folders.set(directory, folder);
  const shown = (path: string): string => shownPath(join(directory, path), workingDirectory);
  return {
    ...opened,
    folder,
    others: archiveOf(host, office, reading, read).others(directory),
    files: [
      bulletin.file.path,
      shown(sheetName),
      ...folder.submissions.map(({ file }) => file.path),
      ...folder.unreadable.map(shown),
    ],
    workingDirectory,
    releases: release || ignoreRelease ? [] : releasesOf(host, office, read),
    released: releasedNumbers(releasesOf(host, office, read), office, workingDirectory),
  };
}

function releasesOf(host: Host, office: string, { releases }: OfficeRead): readonly Release[] {
  const found = releases.get(office) ?? findReleases(host, office);
  releases.set(office, found);
  return found;
}

/** Checks an issue that was read. What was released is not mended any more: its findings bear no fixes. */
export function judgeIssue(host: Host, issue: ReadIssue, options: CheckOptions = {}): CheckedIssue {
  const { folder, bulletin, others, release, releases, released, places } = issue;
  const checked: CheckedIssue = bulletin.diagnostic
    ? { submissions: [], parts: [], unreadable: [], diagnostics: [bulletin.diagnostic] }
    : checkOnce(folder, bulletin.file, { ...options, others, released });
  if (!release) {
    const renamed = checked.sheet && renamedRelease(host, checked.sheet, places, releases);
    return renamed
      ? { ...checked, diagnostics: orderDiagnostics([...checked.diagnostics, renamed]) }
      : checked;
  }
  const frozen = withoutFixes(checked.diagnostics);
  const changed = releaseFindings(host, release, issue);
  return { ...checked, diagnostics: orderDiagnostics([...frozen, ...changed]) };
}

/** A check of an issue, and what it was made of. */
interface KnownCheck {
  readonly bulletin: SourceFile;
  readonly others: Others;
  readonly released: string;
  readonly forMending: boolean;
  readonly checked: CheckedIssue;
}

const checksKnown = new WeakMap<IssueFolder, KnownCheck>();

/** Checks an issue's folder; the same one beside the same others but once, unless its rules are timed. */
function checkOnce(folder: IssueFolder, bulletin: SourceFile, options: CheckOptions): CheckedIssue {
  const { others = noOthers, forMending = false, stopwatch = untimed } = options;
  const released = JSON.stringify(options.released ?? []);
  const known = checksKnown.get(folder);
  if (
    stopwatch === untimed &&
    known?.bulletin === bulletin &&
    known.released === released &&
    known.forMending === forMending &&
    known.others.issues.length === others.issues.length &&
    known.others.issues.every((each, i) => each === others.issues[i])
  )
    return known.checked;
  const checked = checkIssueFolder(folder, bulletin, options);
  checksKnown.set(folder, { bulletin, others, released, forMending, checked });
  return checked;
}

/** Findings of what is not to be mended any more. */
export function withoutFixes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map(({ fix: _, ...each }) => each);
}

/** Reads and checks the issue in a folder; `output` is where outputs are to lie. */
export function openIssue(
  host: Host,
  directory: string,
  workingDirectory: string,
  output?: string,
  options: ReadOptions = {},
): OpenedIssue {
  options.mark?.('read');
  if (output !== undefined) refuseOutput(host, output);
  const place = issueFolder(host, directory, workingDirectory);
  if (output !== undefined && `${output}${sep}`.startsWith(`${place}${sep}`)) {
    throw new Refused({ kind: 'outputInIssue', path: output });
  }
  const issue = readIssue(host, place, workingDirectory, options);
  options.mark?.('check');
  const { folder, office, bulletin, places, release, others } = issue;
  const nameOf = (path: string): string => shownPath(join(place, path), office);
  const named = ({ text, encoding }: SourceFile, name: string) => ({
    name,
    text,
    ...(encoding === undefined ? {} : { encoding }),
  });
  return {
    ...judgeIssue(host, issue),
    office,
    places,
    ...(release ? { release } : {}),
    others,
    files: issue.files,
    sources: [
      named(bulletin.file, bulletinName),
      ...(folder.sheet ? [named(folder.sheet, nameOf(sheetName))] : []),
      ...folder.submissions.map(({ path, file }) => named(file, nameOf(path))),
    ],
  };
}

/** The issue meant by a folder, or by a number: itself, or the only one of an office. */
export function issueFolder(host: Host, path: string, workingDirectory: string): string {
  const folder = issuePlace(host, path, workingDirectory);
  const kind = kindOf(host, folder);
  if (kind === 'file') throw new Refused({ kind: 'notAFolder', path: folder });
  if (kind === 'nothing') {
    const issues = issuesAround(host, workingDirectory);
    throw new Refused({ kind: 'nothingThere', path: folder, wanted: 'folder', issues });
  }
  if (isThere(host, join(folder, sheetName))) return folder;
  refuseMisnamed(host, folder, sheetName);
  const issues = isThere(host, join(folder, bulletinName)) ? findIssues(host, folder) : [];
  const last = issues.at(-1);
  if (last === undefined) {
    findBulletin(host, folder);
    throw new Refused({ kind: 'noIssue', folder });
  }
  if (issues.length === 1) return last;
  throw new Refused({ kind: 'severalIssues', issues });
}
