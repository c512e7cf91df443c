import type { SectionForm } from '../bulletin/fields.js';
import { identityOf } from '../issue/identity.js';
import type { Issue, WithheldEntry } from '../issue/issue.js';
import type { SourceText } from '../source/text.js';
import { directiveOf } from '../submission/directive.js';
import { sectionChoice } from '../submission/submission.js';
import type { Contribution } from './contribution.js';

/** So much of a brief's text stands for the headline that it does not have. */
const openingLength = 30;

/** The contributions to an issue as it is planned, those that are 停用 among them; `isReleased`: the plan is that of a release. In the
 * order in which they are printed. */
export function contributionsOf(issue: Issue, isReleased: boolean): readonly Contribution[] {
  const used = issue.sections.flatMap(({ section, groups }) =>
    groups.flatMap(({ entries }) =>
      entries.map((each) => contribution(issue, each, section.form, isReleased)),
    ),
  );
  const forms = new Map(issue.bulletin.sections.map(({ name, form }) => [name, form]));
  const unused = issue.withheld.map((each) => ({
    ...contribution(issue, each, forms.get(sectionChoice(each.submission).section), isReleased),
    isUsed: false,
    pictures: 0,
    instructions: [],
  }));
  return [...used, ...unused];
}

function contribution(
  { sheet }: Issue,
  { submission, contributors }: WithheldEntry,
  form: SectionForm | undefined,
  isReleased: boolean,
): Contribution {
  const { path, index, headline, body, instructions = [] } = submission;
  const opening = [...body.text.replace(/\*\*|\s/gu, '')].slice(0, openingLength).join('');
  return {
    item: { kind: 'issue', issue: identityOf(sheet), path, index, headline: headline?.text ?? opening },
    date: sheet.date.value.iso,
    units: [...new Set(contributors)],
    ...sectionChoice(submission),
    ...(form ? { form } : {}),
    isUsed: true,
    isReleased,
    pictures: picturesIn(body),
    instructions: instructions.map(({ leader, date }) => ({
      leader: leader.text,
      ...(date ? { date: date.value.iso } : {}),
    })),
  };
}

/** How many pictures stand in a text. */
function picturesIn({ text }: SourceText): number {
  return text.split('\n').filter((line) => directiveOf(line)?.kind === 'picture').length;
}
