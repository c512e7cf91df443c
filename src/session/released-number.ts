import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { kindOf, sheetName } from '../folder/find-bulletin.js';
import type { InputPlaces } from '../folder/input-files.js';
import { findReleases, type Release } from '../folder/releases.js';
import type { Host } from '../host/host.js';
import { identityOf, isSameIdentity, recordedIdentity } from '../issue/identity.js';
import type { ReleasedNumber } from '../issue/released.js';
import type { IssueSheet } from '../issue/sheet.js';
import { shownPath } from '../source/shown-path.js';

/** The release that holds an issue's number in its series and year and belongs to another folder than `directory`. */
function holderOfNumber(
  host: Host,
  sheet: IssueSheet,
  directory: string,
  { office, releases = findReleases(host, office) }: Released,
): Release | undefined {
  const identity = identityOf(sheet);
  const own = shownPath(directory, office);
  return releases.find(
    ({ manifest }) => manifest.folder !== own && isSameIdentity(recordedIdentity(manifest), identity),
  );
}

/** An office, and its releases if they are read already. */
interface Released {
  readonly office: string;
  readonly releases?: readonly Release[];
}

/** The release of an issue in a folder, absolute, which was renamed or moved since. */
export function releaseElsewhere(
  host: Host,
  sheet: IssueSheet,
  directory: string,
  released: Released,
): Release | undefined {
  const holder = holderOfNumber(host, sheet, directory, released);
  return holder && isMoved(host, holder, released.office) ? holder : undefined;
}

/** Whether the folder that a release belongs to holds an issue no more: it was moved. */
export function isMoved(host: Host, { manifest }: Release, office: string): boolean {
  return kindOf(host, join(office, manifest.folder, sheetName)) === 'nothing';
}

/** An issue to be released must have a number of its own. Finds `release/number-taken`. */
export function numberTaken(
  host: Host,
  opened: Released & { readonly sheet?: IssueSheet; readonly places: InputPlaces },
  purpose: 'release' | 'releaseAgain',
): Diagnostic | undefined {
  const { sheet, places } = opened;
  const holder = sheet && holderOfNumber(host, sheet, places.directory, opened);
  if (!holder) return undefined;
  if (purpose === 'releaseAgain' && isMoved(host, holder, opened.office)) return undefined;
  const { issue, folder } = holder.manifest;
  return {
    ...coded('release/number-taken'),
    message: `${issue}已经发布过，是${folder}那一期`,
    span: sheet.issueNumber.span,
    hint: '两期不能用同一个期号，请改正',
  };
}

const numbers = new WeakMap<readonly Release[], readonly ReleasedNumber[]>();

/** The numbers under which an office's issues were released; worked out once for its list of releases. */
export function releasedNumbers(
  releases: readonly Release[],
  office: string,
  workingDirectory: string,
): readonly ReleasedNumber[] {
  const known = numbers.get(releases);
  if (known) return known;
  const found = releases.map(({ manifest: { folder, series, number, date, serial } }) => ({
    sheetPath: shownPath(join(office, folder, sheetName), workingDirectory),
    series,
    number,
    date,
    ...(serial === undefined ? {} : { serial }),
  }));
  numbers.set(releases, found);
  return found;
}
