import type { PrintedTexts } from '../../../archive/printed-texts.js';
import { type Counted, Phrases, without } from '../../../prose/slip/phrases.js';
import { remembered } from '../../../source/remembered.js';
import type { Submission } from '../../../submission/submission.js';
import type { IssueMaterial, OtherIssue } from '../../rule.js';

/** The phrases counted of an office's issues, and the folders of these. */
interface CountedIssues {
  readonly phrases: Phrases;
  readonly folders: Set<string>;
}

const countedIn = remembered(
  (_: PrintedTexts): CountedIssues => ({ phrases: new Phrases(), folders: new Set() }),
);

/** How often phrases stand in an office's other issues. Each issue is read once for all that are judged in a run, and what stands in the one
 * that is judged is taken out again. */
export function printedPhrases({
  submissions,
  withheld,
  others,
  printed,
}: Pick<IssueMaterial, 'submissions' | 'withheld' | 'others' | 'printed'>): Counted {
  const { phrases, folders } = countedIn(printed);
  for (const issue of others) {
    if (folders.has(issue.directory)) continue;
    folders.add(issue.directory);
    for (const each of submissionsOf(issue)) count(each, phrases);
  }
  if (folders.size === others.length) return phrases;
  const own = new Phrases();
  for (const each of [...submissions, ...withheld]) count(each, own);
  return without(phrases, own);
}

function submissionsOf({ texts, submissionsAt }: OtherIssue): readonly Submission[] {
  return Array.from({ length: texts.to - texts.from }, (_, i) => submissionsAt(texts.from + i)).flat();
}

/** Counts the headline and the body of a submission, as they are judged. */
export function count({ headline, body }: Pick<Submission, 'headline' | 'body'>, phrases: Phrases): void {
  if (headline) phrases.add(headline.text);
  phrases.add(body.text);
}
