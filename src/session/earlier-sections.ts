import type { Bulletin } from '../bulletin/bulletin.js';
import { leaderNames } from '../bulletin/leaders-on.js';
import { registeredUnit } from '../bulletin/register.js';
import { officeIssues } from '../folder/office-issues.js';
import { readIssueFolder } from '../folder/read-issue-folder.js';
import type { Host } from '../host/host.js';
import type { UsualSections } from '../import/item/item-context.js';
import { Refused } from '../refusal/refusal.js';
import type { Limits } from '../source/limits.js';
import { readSubmissions } from '../submission/read-submissions.js';
import { sectionChoice } from '../submission/submission.js';
import { within } from './within.js';

/** So many issues back an office's habits are looked at. */
const mostIssues = 40;

/** The sections of an office's last items. */
export interface EarlierSections {
  /** How many items each unit has had in each section, by registered name, sub-sections as 简讯/平安建设. */
  readonly earlier: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly usual: UsualSections;
}

/** Counts the items of an office's last issues by their sections. */
export function earlierSections(
  host: Host,
  office: string,
  bulletin: Bulletin,
  limits: Limits,
): EarlierSections {
  const earlier = new Map<string, Map<string, number>>();
  const leaders = leaderNames(bulletin);
  const led = new Map<string, number>();
  const others = new Map<string, number>();
  for (const issue of officeIssues(host, office).issues.slice(-mostIssues))
    for (const submission of submissionsIn(host, issue, office, limits)) {
      const { section, subsection } = sectionChoice(submission);
      const choice = subsection === undefined ? section : `${section}/${subsection}`;
      const headline = submission.headline?.text;
      if (headline !== undefined) {
        const counts = leaders.some((name) => headline.includes(name)) ? led : others;
        counts.set(choice, (counts.get(choice) ?? 0) + 1);
      }
      for (const { text } of submission.contributors) {
        const unit = registeredUnit(bulletin, text)?.name;
        if (unit === undefined) continue;
        const ofUnit = earlier.get(unit) ?? new Map<string, number>();
        earlier.set(unit, ofUnit.set(choice, (ofUnit.get(choice) ?? 0) + 1));
      }
    }
  return { earlier, usual: { leaders, led, others } };
}

/** The submissions of an issue; of one that can't be read none. */
function submissionsIn(host: Host, issue: string, office: string, limits: Limits) {
  try {
    const folder = readIssueFolder(host, issue, within(office, office, limits));
    return folder.submissions.flatMap(({ file, path }) => readSubmissions(file, path).submissions);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}
