import type { Bulletin } from '../bulletin/bulletin.js';
import { registeredUnit } from '../bulletin/register.js';
import type { OwnedSubmission } from '../submission/owned-submission.js';
import type { Submission } from '../submission/submission.js';

/** Whose submissions are: each with its units' registered names, as far as there is a register. */
export function ownedBy(
  submissions: readonly Submission[],
  bulletin: Bulletin | undefined,
): readonly OwnedSubmission[] {
  const nameOf = (text: string): string => (bulletin && registeredUnit(bulletin, text)?.name) ?? text;
  return submissions.map(({ contributors, place }) => ({
    units: contributors.map(({ text }) => nameOf(text)),
    path: place.span.file.path,
    start: place.span.start,
  }));
}
