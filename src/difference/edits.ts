import { type Hunk, hunksOf } from './hunk.js';
import { gramsOf, sharedOf } from './likeness.js';
import { pairAlike } from './pair-alike.js';
import { sentencesOf } from './sentence.js';
import { joined, shifted } from './tidy.js';
import { wordsOf } from './word.js';

/** So many sentences may differ, and so many words of those; beyond, the next coarser comparison stands. The work is at most their square. */
const mostSentences = 600;
const mostWords = 256;

/** Where less than this share of a version's words (the shorter one's) is left, none is but those at its ends. */
const leastLeft = 1 / 3;

/** Texts of so many characters are compared word by word only if so many of their pairs of characters come again, as a share of the shorter one's: of one
 * sentence each, and of several, which must have been parted elsewhere. */
const longText = 40;
const leastShared = { one: 0.15, several: 0.5 };

/** The changes that make one text of another, in ascending order: hunks in UTF-16 units that part no word, between which both texts are alike. By
 * sentence first, then by word within the sentences that changed. */
export function editsOf(before: string, after: string): readonly Hunk[] {
  if (before === after) return [];
  const old = sentencesOf(before);
  const now = sentencesOf(after);
  const hunks = hunksOf(old, now, mostSentences) ?? [whole(old, now)];
  const [oldAt, nowAt] = [offsetsOf(old), offsetsOf(now)];
  return shifted(hunks, old, now).flatMap(({ beforeFrom, beforeTo, afterFrom, afterTo }) =>
    editsOfSentences(old.slice(beforeFrom, beforeTo), now.slice(afterFrom, afterTo)).map((edit) =>
      moved(edit, oldAt[beforeFrom] ?? 0, nowAt[afterFrom] ?? 0),
    ),
  );
}

/** Edits of neighbouring sentences that were replaced: of each that has become another, or of all words at once, as where sentences were parted
 * elsewhere; whichever shows less, the first if both show as much. */
function editsOfSentences(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const [old, now] = [before.join(''), after.join('')];
  if (old === '' || now === '') return [whole(old, now)];
  const isOne = before.length === 1 && after.length === 1;
  const isWorthIt = isAlike(old, now, isOne ? leastShared.one : leastShared.several);
  const atOnce = isWorthIt ? editsOfWords(old, now) : undefined;
  if (isOne) return atOnce ?? [middle(old, now)];
  const bySentence = editsOfPairs(before, after);
  return atOnce && shownBy(atOnce) < shownBy(bySentence) ? atOnce : bySentence;
}

/** How much there is to be read of edits: their characters, and a little for each. */
function shownBy(edits: readonly Hunk[]): number {
  return edits.reduce(
    (sum, { beforeFrom, beforeTo, afterFrom, afterTo }) =>
      sum + beforeTo - beforeFrom + (afterTo - afterFrom) + 2,
    0,
  );
}

function editsOfPairs(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const pairs = pairAlike(before, after);
  const [beforeAt, afterAt] = [offsetsOf(before), offsetsOf(after)];
  const found: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [k, l] of [...pairs, [before.length, after.length] as const]) {
    const between = {
      beforeFrom: beforeAt[i] ?? 0,
      beforeTo: beforeAt[k] ?? 0,
      afterFrom: afterAt[j] ?? 0,
      afterTo: afterAt[l] ?? 0,
    };
    if (k > i || l > j) found.push(between);
    const [old, now] = [before[k], after[l]];
    if (old !== undefined && now !== undefined && old !== now) {
      const edits = editsOfWords(old, now) ?? [middle(old, now)];
      found.push(...edits.map((edit) => moved(edit, between.beforeTo, between.afterTo)));
    }
    [i, j] = [k + 1, l + 1];
  }
  return abutted(found);
}

/** Whether two texts are short, or share so much of their pairs of characters. */
function isAlike(before: string, after: string, least: number): boolean {
  const shorter = Math.min(before.length, after.length);
  return shorter < longText || sharedOf(gramsOf(before), gramsOf(after)) >= least * shorter;
}

/** Edits word by word; none if too little is left. */
function editsOfWords(before: string, after: string): readonly Hunk[] | undefined {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  // If more differ, less than that share is left.
  const most = old.length + now.length - 2 * leastLeft * Math.min(old.length, now.length);
  const hunks = hunksOf(old, now, Math.min(mostWords, most));
  if (hunks === undefined) return undefined;
  const tidy = joined(shifted(joined(hunks, old), old, now), old);
  const [oldAt, nowAt] = [offsetsOf(old), offsetsOf(now)];
  const edits = tidy.map(({ beforeFrom, beforeTo, afterFrom, afterTo }) => ({
    beforeFrom: oldAt[beforeFrom] ?? 0,
    beforeTo: oldAt[beforeTo] ?? 0,
    afterFrom: nowAt[afterFrom] ?? 0,
    afterTo: nowAt[afterTo] ?? 0,
  }));
  const gone = tidy.reduce((sum, { beforeFrom, beforeTo }) => sum + beforeTo - beforeFrom, 0);
  const shorter = Math.min(old.length, now.length);
  const [first, last] = [edits[0], edits.at(-1)];
  return first && last && old.length - gone < shorter * leastLeft
    ? [{ ...last, beforeFrom: first.beforeFrom, afterFrom: first.afterFrom }]
    : edits;
}

/** Edits of which none begins where another ends. */
function abutted(edits: readonly Hunk[]): readonly Hunk[] {
  const done: Hunk[] = [];
  for (const edit of edits) {
    const last = done.at(-1);
    if (last && last.beforeTo === edit.beforeFrom && last.afterTo === edit.afterFrom) {
      done.pop();
      done.push({ ...edit, beforeFrom: last.beforeFrom, afterFrom: last.afterFrom });
    } else done.push(edit);
  }
  return done;
}

/** Everything replaced. */
function whole(before: { readonly length: number }, after: { readonly length: number }): Hunk {
  return { beforeFrom: 0, beforeTo: before.length, afterFrom: 0, afterTo: after.length };
}

/** Everything replaced but the words that both begin and end with. */
function middle(before: string, after: string): Hunk {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const shorter = Math.min(old.length, now.length);
  let [first, last, begin, end] = [0, 0, 0, 0];
  for (; first < shorter && old[first] === now[first]; first++) begin += old[first]?.length ?? 0;
  for (; last < shorter - first && old.at(-1 - last) === now.at(-1 - last); last++)
    end += old.at(-1 - last)?.length ?? 0;
  return { beforeFrom: begin, beforeTo: before.length - end, afterFrom: begin, afterTo: after.length - end };
}

function moved({ beforeFrom, beforeTo, afterFrom, afterTo }: Hunk, before: number, after: number): Hunk {
  return {
    beforeFrom: beforeFrom + before,
    beforeTo: beforeTo + before,
    afterFrom: afterFrom + after,
    afterTo: afterTo + after,
  };
}

/** Where each item begins in the text that they make, and where that ends. */
function offsetsOf(items: readonly string[]): readonly number[] {
  let at = 0;
  return [
    0,
    ...items.map(({ length }) => {
      at += length;
      return at;
    }),
  ];
}
