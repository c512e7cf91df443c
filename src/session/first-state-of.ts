import { gramsOf, sharedOf } from '../difference/likeness.js';
import type { Submission, SubmissionPart } from '../submission/submission.js';

/** At least so much of the shorter text's pairs of characters comes again in what was made of it. */
const leastShared = 0.3;

/** The item of a file's first state that a submission was made of: the only one, or the one that is most like it, at its own place if several are;
 * none if none is like it. */
export function firstStateOf(
  submission: Submission,
  candidates: readonly SubmissionPart[],
): SubmissionPart | undefined {
  const [only, ...others] = candidates;
  if (only && others.length === 0 && submission.index === 1) return only;
  const own = gramsOf(textOf(submission));
  const alike = candidates.flatMap((part) => {
    const grams = gramsOf(textOf(part));
    const share = sharedOf(own, grams) / Math.max(1, Math.min(own.size, grams.size));
    return share >= leastShared ? [{ part, share, isInPlace: part.index === submission.index }] : [];
  });
  return alike.sort((a, b) => b.share - a.share || Number(b.isInPlace) - Number(a.isInPlace))[0]?.part;
}

function textOf({ headline, body }: SubmissionPart): string {
  return `${headline?.text ?? ''}\n${body?.text ?? ''}`;
}
