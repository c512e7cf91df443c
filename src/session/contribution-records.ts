import type { SectionForm } from '../bulletin/fields.js';
import { recordedIdentity } from '../issue/identity.js';
import type { Issue } from '../issue/issue.js';
import type { Page } from '../layout/page.js';
import type { Contribution } from '../ledger/contribution.js';
import { contributionsOf } from '../ledger/of-issue.js';
import type { ContributionRecord } from '../record/contribution-record.js';
import type { Manifest } from '../record/manifest.js';
import { fingerprint } from '../submission/fingerprint.js';
import { type Submission, submissionId } from '../submission/submission.js';

/** The items of an issue for its record, in the order in which they are printed, behind them those that are 停用. `pages` are its own, if it was
 * laid out. */
export function contributionRecords(issue: Issue, pages: readonly Page[]): readonly ContributionRecord[] {
  const submissions = new Map(submissionsOf(issue).map((each) => [submissionId(each), each]));
  const pageOf = pageFinder(pages);
  return contributionsOf(issue, false).flatMap((each): readonly ContributionRecord[] => {
    const { item, units, section, subsection, form, isUsed, pictures, instructions } = each;
    const submission = item.kind === 'issue' ? submissions.get(submissionId(item)) : undefined;
    if (item.kind !== 'issue' || !submission) return [];
    const { path, index, headline } = item;
    const page = isUsed && submission.headline ? pageOf(headline) : undefined;
    return [
      {
        path,
        index,
        fingerprint: fingerprint(submission),
        units,
        ...(section === undefined ? {} : { section }),
        ...(subsection === undefined ? {} : { subsection }),
        ...(form ? { form } : {}),
        headline,
        ...(page === undefined ? {} : { page }),
        ...(isUsed ? {} : { withheld: true }),
        ...(pictures > 0 ? { pictures } : {}),
        ...(instructions.length > 0 ? { instructions } : {}),
      },
    ];
  });
}

function submissionsOf({ sections, withheld }: Issue): readonly Submission[] {
  const printed = sections.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries));
  return [...printed, ...withheld].map(({ submission }) => submission);
}

/** Finds the page on which each headline begins, asked for in the order of print. */
function pageFinder(pages: readonly Page[]): (headline: string) => number | undefined {
  const marks = pages.flatMap(({ number, bookmarks }) =>
    bookmarks.filter(({ level }) => level === 'entry').map(({ title }) => ({ title, number })),
  );
  let next = 0;
  return (headline) => {
    const at = marks.findIndex(({ title }, i) => i >= next && title === headline);
    if (at < 0) return undefined;
    next = at + 1;
    return marks[at]?.number;
  };
}

/** The contributions that an issue's record tells of; undefined of one of version 1. `isReleased`: it is a release's. */
export function recordedContributions(
  manifest: Manifest,
  isReleased: boolean,
): readonly Contribution[] | undefined {
  const { contributions, date } = manifest;
  const issue = recordedIdentity(manifest);
  return contributions?.map((each): Contribution => {
    const { path, index, headline, units, section, subsection, pictures = 0, instructions = [] } = each;
    const form = formOf(each);
    return {
      item: { kind: 'issue', issue, path, index, headline },
      date,
      units,
      ...(section === undefined ? {} : { section }),
      ...(subsection === undefined ? {} : { subsection }),
      ...(form ? { form } : {}),
      isUsed: !each.withheld,
      isReleased,
      pictures,
      instructions,
    };
  });
}

const forms: readonly SectionForm[] = ['entries', 'briefs', 'articles'];

function formOf({ form }: ContributionRecord): SectionForm | undefined {
  return forms.find((each) => each === form);
}
