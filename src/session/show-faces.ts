import { resolve } from 'node:path';
import { layOut } from '../compile.js';
import { bulletinName, kindOf, sheetName } from '../folder/find-bulletin.js';
import type { FontResolution } from '../font/resolve.js';
import { arrange } from '../issue/arrange.js';
import type { Pagination } from '../layout/paginate.js';
import type { FacesAsked } from '../preflight/print-material.js';
import { Refused } from '../refusal/refusal.js';
import { findFonts } from './find-fonts.js';
import { issuePlace, issuesAround } from './issue-place.js';
import { limitsFrom } from './limits.js';
import { openIssue } from './open-issue.js';
import type { ReadingSurroundings } from './surroundings.js';

/** Which faces serve. */
export interface ShownFaces {
  readonly found: FontResolution;
  /** The office's folder, absolute, if one was meant. */
  readonly office?: string;
  /** The pages of the issue that was meant: what its faces lack is told by them. */
  readonly pages?: () => Promise<Pagination>;
}

/** Finds the faces for an issue, for an office, or for nobody in particular. Refuses a folder that is not there. */
export function showFaces(
  directory: string,
  which: FacesAsked,
  surroundings: ReadingSurroundings,
): ShownFaces {
  const { host, workingDirectory } = surroundings;
  const folder = issuePlace(host, directory, workingDirectory);
  if (kindOf(host, folder) !== 'folder') {
    const issues = issuesAround(host, workingDirectory);
    throw new Refused({ kind: 'nothingThere', path: folder, wanted: 'folder', issues });
  }
  const isIssue = [sheetName, bulletinName].some((name) => kindOf(host, resolve(folder, name)) === 'file');
  const opened = isIssue
    ? openIssue(host, folder, workingDirectory, undefined, { limits: limitsFrom(surroundings) })
    : undefined;
  const found = findFonts(opened?.bulletin, opened?.office ?? folder, which, surroundings);
  if (!opened) return { found };
  const { office, bulletin, sheet, submissions } = opened;
  if (!bulletin || !sheet) return { found, office };
  const pages = async () => (await layOut(arrange(bulletin, sheet, submissions), found)).pagination;
  return { found, office, pages };
}
