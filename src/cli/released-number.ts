import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { kindOf, sheetName } from '../office/find-bulletin.js';
import { shownPath } from '../office/read-file.js';
import { findReleases, type Release } from '../office/releases.js';
import type { OpenedIssue } from './open-issue.js';

/** The release that holds an issue's number in its series and year and belongs to another folder. */
function holderOfNumber({ sheet, house, places }: OpenedIssue): Release | undefined {
  if (!sheet) return undefined;
  const series = sheet.supplement ? 'supplement' : 'issue';
  const own = shownPath(places.directory, house);
  return findReleases(house).find(
    ({ manifest }) =>
      manifest.folder !== own &&
      manifest.series === series &&
      manifest.number === sheet.issueNumber.value &&
      manifest.date.startsWith(`${sheet.date.value.iso.slice(0, 4)}-`),
  );
}

/** Whether the folder that a release belongs to holds an issue no more: it was moved. */
export function isMoved({ manifest }: Release, house: string): boolean {
  return kindOf(join(house, manifest.folder, sheetName)) === 'nothing';
}

/** An issue to be released must have a number of its own. Finds `release/number-taken`. */
export function numberTaken(
  opened: OpenedIssue,
  purpose: 'release' | 'releaseAgain',
): Diagnostic | undefined {
  const holder = holderOfNumber(opened);
  if (!holder || !opened.sheet) return undefined;
  if (purpose === 'releaseAgain' && isMoved(holder, opened.house)) return undefined;
  const { issue, folder } = holder.manifest;
  return {
    code: 'release/number-taken',
    severity: 'error',
    message: `${issue}已经发布过，是${folder}那一期`,
    span: opened.sheet.issueNumber.span,
    hint: isMoved(holder, opened.house)
      ? `${folder}里已经没有这一期；是移动过文件夹的，请用 kuaibao release --again`
      : '两期不能用同一个期号，请改正',
  };
}
