import { editsOf } from './edits.js';
import type { Hunk } from './hunk.js';
import { groupsOf } from './meeting.js';

/** Two edits of one text, merged. */
export interface Merged {
  /** The text with the edits of both sides; with today's where they meet. */
  readonly text: string;
  /** Where they meet, in reading order. */
  readonly conflicts: readonly TextConflict[];
}

/** A stretch of a text that each side changed in its own way. Places are in UTF-16 units. */
export interface TextConflict {
  readonly sent: string;
  readonly returned: string;
  readonly today: string;
  /** Where each version begins in its text. */
  readonly sentAt: number;
  readonly returnedAt: number;
  readonly todayAt: number;
  /** Where today's version begins in the merged text. */
  readonly at: number;
}

/** The text with the changes of two sides that began with one text. Changes of one side are taken, equal changes of both once. Where changes of both
 * meet (`groupsOf`), today's side stands, and a conflict has all three versions. */
export function mergeTexts(sent: string, returned: string, today: string): Merged {
  const theirs = editsOf(sent, returned);
  const ours = editsOf(sent, today);
  const groups = groupsOf(sent, { text: returned, edits: theirs }, { text: today, edits: ours });
  const conflicts: TextConflict[] = [];
  let text = '';
  let sentAt = 0;
  // How much longer each side's text is up to here.
  let [returnedGrowth, todayGrowth] = [0, 0];
  for (const { returned: hunks, today: ourHunks, from, to } of groups) {
    text += sent.slice(sentAt, from);
    sentAt = to;
    const [returnedAt, todayAt] = [from + returnedGrowth, from + todayGrowth];
    returnedGrowth += growthOf(hunks);
    todayGrowth += growthOf(ourHunks);
    const inReturned = returned.slice(returnedAt, to + returnedGrowth);
    const inToday = today.slice(todayAt, to + todayGrowth);
    if (hunks.length > 0 && ourHunks.length > 0 && inReturned !== inToday) {
      const was = sent.slice(from, to);
      const at = text.length;
      conflicts.push({
        sent: was,
        returned: inReturned,
        today: inToday,
        sentAt: from,
        returnedAt,
        todayAt,
        at,
      });
    }
    text += ourHunks.length > 0 ? inToday : inReturned;
  }
  return { text: text + sent.slice(sentAt), conflicts };
}

/** The merged text with each conflict as it was decided: which version it takes. */
export function resolveMerge(
  { text, conflicts }: Merged,
  choose: (conflict: TextConflict, index: number) => 'sent' | 'returned' | 'today',
): string {
  let resolved = '';
  let at = 0;
  for (const [i, conflict] of conflicts.entries()) {
    resolved += text.slice(at, conflict.at) + conflict[choose(conflict, i)];
    at = conflict.at + conflict.today.length;
  }
  return resolved + text.slice(at);
}

function growthOf(hunks: readonly Hunk[]): number {
  return hunks.reduce(
    (sum, { beforeFrom, beforeTo, afterFrom, afterTo }) =>
      sum + afterTo - afterFrom - (beforeTo - beforeFrom),
    0,
  );
}
