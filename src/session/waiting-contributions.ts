import { join } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { waitingFiles } from '../folder/apart.js';
import { sheetName } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import { arrange } from '../issue/arrange.js';
import { type IssueIdentity, isSameIdentity } from '../issue/identity.js';
import { sheetOf } from '../issue/sheet-of.js';
import type { Contribution } from '../ledger/contribution.js';
import { contributionsOf } from '../ledger/of-issue.js';
import { shownPath } from '../source/shown-path.js';
import { readSubmissions } from '../submission/read-submissions.js';
import type { Submission } from '../submission/submission.js';
import { heldFrom } from './held-from.js';
import { limitsFrom } from './limits.js';
import type { ReadingSurroundings } from './surroundings.js';

/** Submissions that wait, with the issue that they were sent for. */
interface Waiting {
  readonly issue: IssueIdentity;
  readonly submissions: readonly Submission[];
}

/** The submissions of an office, absolute, that wait for a later issue, by files; those that nobody has taken out of one are left out. */
export function waitingSubmissions(office: string, surroundings: ReadingSurroundings): readonly Waiting[] {
  return readWaiting(office, surroundings).flatMap(({ issue, submissions }) =>
    issue ? [{ issue, submissions }] : [],
  );
}

/** Those alone that nobody has taken out of an issue: they wait for their first. */
export function unissuedSubmissions(
  office: string,
  surroundings: ReadingSurroundings,
): readonly Submission[] {
  return readWaiting(office, surroundings).flatMap(({ issue, submissions }) => (issue ? [] : submissions));
}

function readWaiting(
  office: string,
  surroundings: ReadingSurroundings,
): readonly (Pick<Waiting, 'submissions'> & Partial<Waiting>)[] {
  const { host, workingDirectory } = surroundings;
  return waitingFiles(host, office).map((path) => {
    const { file } = readInput(host, path, workingDirectory, limitsFrom(surroundings));
    const issue = heldFrom(file.text);
    const { submissions } = readSubmissions(file, shownPath(path, office));
    return { ...(issue ? { issue } : {}), submissions };
  });
}

/** The contributions that wait and were sent for an issue in a folder, named from the office: sent with it and not used, as what is 停用. Once they
 * are moved into another issue, they are that one's. */
export function waitingContributions(
  waiting: readonly Waiting[],
  issue: IssueIdentity,
  {
    office,
    folder,
    bulletin,
  }: { readonly office: string; readonly folder: string; readonly bulletin: Bulletin },
  { host, workingDirectory }: ReadingSurroundings,
): readonly Contribution[] {
  const submissions = waiting
    .filter((each) => isSameIdentity(each.issue, issue))
    .flatMap((each) => each.submissions);
  if (submissions.length === 0) return [];
  const sheet = sheetOf(readInput(host, join(office, folder, sheetName), workingDirectory).file);
  if (!sheet) return [];
  return contributionsOf(arrange(bulletin, sheet, submissions), false).map((each) => ({
    ...each,
    isUsed: false,
    pictures: 0,
    instructions: [],
  }));
}
