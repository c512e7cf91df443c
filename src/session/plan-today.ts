import { join } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import type { FolderContent } from '../draft/left-out.js';
import type { IssueFolder } from '../folder/found.js';
import { arrange } from '../issue/arrange.js';
import type { Issue } from '../issue/issue.js';
import type { IssueSheet } from '../issue/sheet.js';
import { submissionsIn } from '../other-issues.js';
import { limitsFrom } from './limits.js';
import type { ReadingSurroundings } from './surroundings.js';
import { tryToRead } from './try-to-read.js';
import { within } from './within.js';

/** An issue as its folder is today, put into its order and not judged. */
export interface PlannedToday {
  readonly issue: Issue;
  readonly content: FolderContent;
  readonly read: IssueFolder;
}

/** Puts the issue in a folder, named from the office, into its order, whatever its record says; undefined if it cannot be read. */
export function planToday(
  office: string,
  folder: string,
  sheet: IssueSheet,
  bulletin: Bulletin,
  surroundings: ReadingSurroundings,
): PlannedToday | undefined {
  const { host, workingDirectory } = surroundings;
  const options = within(office, workingDirectory, limitsFrom(surroundings));
  const read = tryToRead(host, join(office, folder), options);
  if (!read) return undefined;
  const files = read.submissions.map(submissionsIn);
  const submissions = files.flatMap((each) => each.submissions);
  const parts = files.flatMap((each) => each.parts);
  const content = { submissions, parts, unreadable: read.unreadable };
  return { issue: arrange(bulletin, sheet, submissions), content, read };
}
