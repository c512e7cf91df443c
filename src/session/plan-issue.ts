import { join } from 'node:path';
import { readBulletin } from '../bulletin/read-bulletin.js';
import { layOut } from '../compile.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { orderDiagnostics } from '../diagnostic/order.js';
import type { FolderContent } from '../draft/left-out.js';
import { sheetName } from '../folder/find-bulletin.js';
import { readIssueFolder } from '../folder/read-issue-folder.js';
import type { FontResolution } from '../font/resolve.js';
import { arrange } from '../issue/arrange.js';
import type { Issue } from '../issue/issue.js';
import { readSheet } from '../issue/sheet.js';
import { type FitNote, fitNotes } from '../layout/fit.js';
import type { LaidOut } from '../layout/laid-out.js';
import { submissionsIn } from '../other-issues.js';
import type { FacesAsked } from '../preflight/print-material.js';
import { shownPath } from '../source/shown-path.js';
import { findFonts } from './find-fonts.js';
import { limitsFrom } from './limits.js';
import type { OfficeRead } from './office-read.js';
import { openIssue, openPlaces } from './open-issue.js';
import type { ReadingSurroundings } from './surroundings.js';
import { within } from './within.js';

/** An issue in its order, as far as it could be read. */
export interface PlannedIssue {
  readonly diagnostics: readonly Diagnostic[];
  /** The files looked at, as shown. */
  readonly files: readonly string[];
  /** The folder that holds `bulletin.yaml`, absolute. */
  readonly office: string;
  /** The issue's own folder. */
  readonly directory: string;
  readonly issue?: Issue;
  /** All that was sent, if it was looked for what has no place. */
  readonly content?: FolderContent;
}

/** Checks an issue and puts it into its order, with the reason for each place. */
export function planIssue(path: string, surroundings: ReadingSurroundings, read?: OfficeRead): PlannedIssue {
  const { host, workingDirectory } = surroundings;
  const limits = limitsFrom(surroundings);
  const opened = openIssue(host, path, workingDirectory, undefined, {
    limits,
    ...(read ? { read } : {}),
  });
  const { bulletin, sheet, submissions, parts, unreadable, diagnostics, files, office } = opened;
  const issue = bulletin && sheet ? arrange(bulletin, sheet, submissions) : undefined;
  const { directory } = opened.places;
  const content = { submissions, parts, unreadable };
  return { diagnostics, files, office, directory, ...(issue ? { issue, content } : {}) };
}

/** Puts the issue in a folder into its order and judges nothing: it was judged when it was issued. Its findings are those of reading alone. */
export function planUnjudged(
  directory: string,
  surroundings: ReadingSurroundings,
  read?: OfficeRead,
): PlannedIssue {
  const { host, workingDirectory } = surroundings;
  const limits = limitsFrom(surroundings);
  const { office, bulletin: found } = openPlaces(host, directory, workingDirectory, {
    limits,
    ...(read ? { read } : {}),
  });
  const configured = readBulletin(found.file);
  const folder = readIssueFolder(host, directory, within(office, workingDirectory, limits));
  const sheet = folder.sheet ? readSheet(folder.sheet) : { diagnostics: [] };
  const files = folder.submissions.map(submissionsIn);
  const bulletin = found.diagnostic ? undefined : configured.value;
  const submissions = files.flatMap((each) => each.submissions);
  const issue = bulletin && sheet.value ? arrange(bulletin, sheet.value, submissions) : undefined;
  const diagnostics = [
    ...(found.diagnostic ? [found.diagnostic] : configured.diagnostics),
    ...folder.diagnostics,
    ...sheet.diagnostics,
    ...files.flatMap((each) => each.diagnostics),
  ];
  const shown = (path: string): string => shownPath(join(directory, path), workingDirectory);
  return {
    diagnostics: orderDiagnostics(diagnostics),
    files: [found.file.path, shown(sheetName), ...folder.submissions.map(({ file }) => file.path)],
    office,
    directory,
    ...(issue ? { issue } : {}),
  };
}

/** An issue of an office on its pages, with the faces that were found. */
export async function layOutIssue(
  { issue, office }: { readonly issue: Issue; readonly office: string },
  faces: FacesAsked,
  surroundings: ReadingSurroundings,
): Promise<LaidOut & { readonly found: FontResolution }> {
  const found = findFonts(issue.bulletin, office, faces, surroundings);
  return { ...(await layOut(issue, found)), found };
}

/** Where an issue's paragraphs could save a line. */
export async function fitsOf(
  planned: { readonly issue: Issue; readonly office: string },
  faces: FacesAsked,
  surroundings: ReadingSurroundings,
): Promise<readonly FitNote[]> {
  const { pagination } = await layOutIssue(planned, faces, surroundings);
  return fitNotes(pagination.paragraphs);
}
