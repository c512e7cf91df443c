import { dirname, join } from 'node:path';
import type { Metadata } from '../document/document.js';
import { bulletinName, findBulletin } from '../folder/find-bulletin.js';
import { yearOf } from '../ledger/period.js';
import type { FacesAsked } from '../preflight/print-material.js';
import { resolveStyle } from '../style/style.js';
import { issuesOf } from './contributions.js';
import { prepareLongRun } from './long-run.js';
import { officeBulletin } from './new-submission.js';
import { nothingRead, type OfficeRead } from './office-read.js';
import type { ReadingSurroundings } from './surroundings.js';
import { contentsDocument, issueLines, type VolumeLine } from './volume-contents.js';
import { type VolumeNote, volumeFaces, volumeIssue } from './volume-issue.js';
import { volumeTitle } from './write-volume.js';

/** So many are set in a moment. */
const fewIssues = 50;

/** A year's issues in one file. */
export interface AnnualVolume {
  /** The folder that holds `bulletin.yaml`, absolute. */
  readonly office: string;
  /** 岚浦县工作快报2026年合订本 */
  readonly title: string;
  /** Absent if there is no issue. */
  readonly bytes?: Uint8Array;
  /** How many issues it has, and pages, its contents among them. */
  readonly issues: number;
  readonly pages: number;
  readonly notes: readonly VolumeNote[];
}

/** Sets all issues of a year again, from what their releases keep, and writes them into one PDF, issue by issue, behind the contents of
 * all. `path`, absolute, lies in the office; `told` hears how many are done. */
export async function annualVolume(
  path: string,
  { year, fonts }: { readonly year: number; readonly fonts: FacesAsked },
  surroundings: ReadingSurroundings,
  told: (done: number, of: number) => void = () => undefined,
): Promise<AnnualVolume> {
  const office = dirname(findBulletin(surroundings.host, path));
  const bulletin = officeBulletin(office, surroundings);
  const listed = issuesOf(office, bulletin, surroundings);
  const issues = listed.issues.filter(({ facts }) => yearOf(facts.date) === year);
  const title = volumeTitle(bulletin, year);
  const metadata: Metadata = {
    title,
    issuingOffice: bulletin.issuingOffice.text,
    issueNumber: `${year}年合订本`,
    date: issues.at(-1)?.facts.date ?? `${year}-12-31`,
  };
  const notes: VolumeNote[] = listed.faults.map(({ folder, isCounted }) =>
    isCounted
      ? { kind: 'unrecorded', folder }
      : { kind: 'leftOut', folder, reason: '发布的记录不见了，或者记录、issue.yaml 读不出来' },
  );
  if (issues.length > fewIssues) prepareLongRun();
  const style = resolveStyle(bulletin.deviations);
  const faces = volumeFaces(office, fonts, surroundings);
  const read = nothingRead();
  const { Volume } = await import('../output/pdf/volume.js');
  const volume = new Volume(metadata, style, `${year}年`);
  const lines: VolumeLine[] = [];
  let count = 0;
  for (const [i, issue] of issues.entries()) {
    told(i, issues.length);
    const { laidOut, notes: own } = await volumeIssue(office, issue, { faces, read }, surroundings);
    forgetIssue(office, issue.folder, read);
    notes.push(...own);
    if (!laidOut) continue;
    const { pagination, document } = laidOut;
    const { issueNumber } = document.metadata;
    const listing = issueLines(`【${issueNumber}】${document.masthead?.date ?? ''}`, pagination.pages);
    lines.push(...listing);
    const { pages, structure } = pagination;
    const { facts } = issue;
    const places = listing.map(({ place }) => place);
    await volume.addIssue({
      title: issueNumber,
      label: `${facts.series === 'supplement' ? '增' : ''}${facts.number}-`,
      pages,
      structure,
      fonts: laidOut.fonts.fonts,
      style: laidOut.style,
      places,
    });
    count++;
  }
  if (count === 0) return { office, title, issues: 0, pages: 0, notes };
  const { paginate } = await import('../layout/paginate.js');
  const found = faces(bulletin);
  const { pages, structure } = paginate(contentsDocument(metadata, lines), style, found.fonts, {
    latin: found.roles.some(({ role }) => role === 'latin'),
    contentsPages: lines.map(({ number }) => number),
  });
  const bytes = await volume.close({ pages, structure, fonts: found.fonts, style }, '目录');
  return { office, title, bytes, issues: count, pages: volume.pageCount, notes };
}

/** Forgets what was read of an issue, and the configuration that it alone had: all that was made of them would stay with them. */
function forgetIssue(office: string, folder: string, { folders, bulletins }: OfficeRead): void {
  folders.delete(join(office, folder));
  const own = join(office, bulletinName);
  for (const path of bulletins.keys()) if (path !== own) bulletins.delete(path);
}
