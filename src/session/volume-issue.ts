import { join } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { layOut } from '../compile.js';
import { createFontLibrary } from '../font/library.js';
import type { FontResolution } from '../font/resolve.js';
import type { Issue } from '../issue/issue.js';
import type { LaidOut } from '../layout/laid-out.js';
import { pageFindings } from '../preflight/page-findings.js';
import type { FacesAsked } from '../preflight/print-material.js';
import type { OfficeIssue } from './contributions.js';
import { findFonts } from './find-fonts.js';
import type { OfficeRead } from './office-read.js';
import { openPast } from './past-issue.js';
import { planIssue } from './plan-issue.js';
import type { ReadingSurroundings } from './surroundings.js';

/** Something about an issue of a volume that people must know; the folder is named from the office. */
export type VolumeNote =
  /** Set as it is today: it is not released, or what it was released from was not kept. */
  | { readonly kind: 'unreleased' | 'notKept'; readonly folder: string }
  /** Its record is gone: it is set as it is today. */
  | { readonly kind: 'unrecorded'; readonly folder: string }
  /** Pictures and other files that are not there any more as they were printed. */
  | { readonly kind: 'filesLost'; readonly folder: string; readonly paths: readonly string[] }
  /** Left out: it cannot be read, or not be set without fault. */
  | { readonly kind: 'leftOut'; readonly folder: string; readonly reason: string };

/** An issue of a volume on its pages, if it can be set, and what must be known of it. */
export interface VolumeIssueLaid {
  readonly laidOut?: LaidOut;
  readonly notes: readonly VolumeNote[];
}

/** The faces for an issue's bulletin. */
export type VolumeFaces = (bulletin: Bulletin) => FontResolution;

/** Finds faces; for bulletins that ask for the same ones but once, whatever else they say. */
export function volumeFaces(
  office: string,
  which: FacesAsked,
  surroundings: ReadingSurroundings,
): VolumeFaces {
  const library = createFontLibrary();
  const found = new Map<string, FontResolution>();
  return (bulletin) => {
    const key = JSON.stringify(Object.entries(bulletin.fonts).map(([role, { text }]) => [role, text]));
    const known = found.get(key) ?? findFonts(bulletin, office, which, surroundings, library);
    found.set(key, known);
    return known;
  };
}

/** Sets an issue as it was released, or else as it is today. */
export async function volumeIssue(
  office: string,
  { folder, isReleased }: OfficeIssue,
  { faces, read }: { readonly faces: VolumeFaces; readonly read: OfficeRead },
  surroundings: ReadingSurroundings,
): Promise<VolumeIssueLaid> {
  const past = isReleased ? openPast(office, { kind: 'released', folder }, surroundings, read) : undefined;
  const notes: VolumeNote[] = [];
  if (!past) notes.push({ kind: 'unreleased', folder });
  else if (past.kind !== 'opened') notes.push({ kind: 'notKept', folder });
  else if (past.missing.length > 0) notes.push({ kind: 'filesLost', folder, paths: past.missing });
  const planned =
    past?.kind === 'opened' ? past.planned : planIssue(join(office, folder), surroundings, read);
  const error = planned.diagnostics.find(({ severity }) => severity === 'error');
  if (!planned.issue) return { notes: [{ kind: 'leftOut', folder, reason: error?.message ?? '读不出来' }] };
  // Of what was released nothing is judged again but whether it can be printed.
  if (!isReleased && error) return { notes: [{ kind: 'leftOut', folder, reason: error.message }] };
  const laidOut = await layOut(planned.issue, faces(planned.issue.bulletin));
  const fault = faultOf(laidOut, planned.issue);
  if (fault !== undefined) return { notes: [{ kind: 'leftOut', folder, reason: fault }] };
  return { laidOut, notes };
}

function faultOf(laidOut: LaidOut, issue: Issue): string | undefined {
  return pageFindings(laidOut, issue).find(({ severity }) => severity === 'error')?.message;
}
