import type { Issue } from '../issue/issue.js';
import { anchoredId } from '../manuscript/anchor.js';
import type { Manuscript, Part } from '../manuscript/manuscript.js';
import type { Carried } from '../receive/carry.js';
import { itemName } from '../receive/carry-context.js';
import { counterparts } from '../receive/counterpart.js';
import { submissionsOf } from '../receive/placement.js';
import { unprovedParts } from '../receive/proof.js';
import type { Leftover } from '../receive/received.js';
import { fingerprint } from '../submission/fingerprint.js';
import type { Submission } from '../submission/submission.js';
import { type SentState, sentIssue } from './sent-state.js';

/** The facts when changes have been carried. */
interface Outcome {
  readonly state: SentState;
  readonly carried: Carried;
  readonly today: Issue;
  readonly refused: readonly Leftover[];
}

/** Prints the issue again as it will be and compares it with the DOCX that came back: whatever still differs has got lost, and is told. Submissions
 * that were changed since they were sent out, or of which something was told already, are passed over. */
export function proof(
  { state, carried, today, refused }: Outcome,
  now: Issue | undefined,
): readonly Leftover[] {
  if (!now || refused.length > 0) return [];
  const sent = submissionsOf(state.sent.issue);
  const todays = counterparts(sent, submissionsOf(today));
  const futures = counterparts(sent, submissionsOf(now));
  const told = new Set([
    ...carried.left.map(({ where }) => where),
    ...carried.conflicts.map(({ place }) => place.item),
  ]);
  const names = new Map<string, string>();
  const excused = new Set<string>();
  for (const submission of sent) {
    const [id, future, present] = [fingerprint(submission), futures.get(submission), todays.get(submission)];
    if (future) names.set(id, fingerprint(future));
    if (
      !future ||
      !present ||
      isOther(present, submission) ||
      told.has(itemName(submission)) ||
      told.has(itemName(present))
    )
      excused.add(id);
  }
  const idOf = ({ anchor }: Part): string | undefined =>
    anchor === undefined ? undefined : anchoredId(anchor);
  const returned = renamed(state.returned, names);
  const former = new Map([...names].map(([before, after]) => [after, before]));
  const isExcused = (part: Part): boolean => {
    const own = idOf(part);
    const id = own === undefined ? undefined : (former.get(own) ?? own);
    return id === undefined || excused.has(id) || part.kind === 'annex';
  };
  return unprovedParts(sentIssue(now).manuscript, returned, isExcused);
}

function isOther(one: Submission, other: Submission): boolean {
  return fingerprint(one) !== fingerprint(other);
}

/** A manuscript whose parts bear the anchors that they have when their words are others. */
function renamed(manuscript: Manuscript, names: ReadonlyMap<string, string>): Manuscript {
  const parts = manuscript.parts.map((part) => {
    const id = part.anchor === undefined ? undefined : anchoredId(part.anchor);
    const name = id === undefined ? undefined : names.get(id);
    return part.anchor === undefined || id === undefined || name === undefined
      ? part
      : { ...part, anchor: part.anchor.replace(id, name) };
  });
  return { ...manuscript, parts };
}
