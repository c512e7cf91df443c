import { gramsOf, sharedOf } from '../difference/likeness.js';
import { fingerprint } from '../submission/fingerprint.js';
import type { Submission } from '../submission/submission.js';

/** Pairs submissions as they were sent out with those of today: by the same words, else by the same place, else by
 * the same text or headline, else by likeness. Each of today's serves but once; one that has none is no longer there. */
export function counterparts(
  sent: readonly Submission[],
  today: readonly Submission[],
): ReadonlyMap<Submission, Submission> {
  const pairs = new Map<Submission, Submission>();
  const left = new Set(today);
  const ways: readonly ((submission: Submission) => string | undefined)[] = [
    (each) => `${each.path}#${each.index} ${fingerprint(each)}`,
    fingerprint,
    (each) => JSON.stringify([each.path, each.index, each.headline?.text]),
    (each) => each.headline && JSON.stringify([each.contributors[0]?.text, each.headline.text]),
    (each) => JSON.stringify([each.path, each.index, each.contributors[0]?.text]),
    (each) => each.body.text,
    (each) => each.headline?.text,
    (each) => JSON.stringify([each.path, each.index]),
  ];
  for (const way of ways) {
    const keyed = new Map<string, Submission[]>();
    for (const each of left) {
      const key = way(each);
      if (key !== undefined) keyed.set(key, [...(keyed.get(key) ?? []), each]);
    }
    for (const submission of sent) {
      const key = pairs.has(submission) ? undefined : way(submission);
      const found = key === undefined ? undefined : keyed.get(key)?.shift();
      if (!found) continue;
      pairs.set(submission, found);
      left.delete(found);
    }
  }
  for (const submission of sent) {
    const found = pairs.has(submission) ? undefined : likest(submission, left);
    if (!found) continue;
    pairs.set(submission, found);
    left.delete(found);
  }
  return pairs;
}

/** The submission that is most like another, if it is so at all: in half of its text. */
function likest({ body }: Submission, others: ReadonlySet<Submission>): Submission | undefined {
  const grams = gramsOf(body.text);
  const [best] = [...others]
    .map((other) => {
      const own = gramsOf(other.body.text);
      return { other, likeness: (2 * sharedOf(grams, own)) / (grams.size + own.size) };
    })
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((one, other) => other.likeness - one.likeness);
  return best?.other;
}
