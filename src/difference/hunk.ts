import { diffArrays } from 'diff';

/** Neighbouring items of one list that stand for neighbouring items of another; either may be none. Indices: the first, and the one behind the
 * last. */
export interface Hunk {
  readonly beforeFrom: number;
  readonly beforeTo: number;
  readonly afterFrom: number;
  readonly afterTo: number;
}

/** The fewest additions and deletions that make one list of another, as hunks in ascending order between which all is alike; none if more than
 * `most` items differ. Takes time as lists' lengths times what differs, so `most` bounds it. */
export function hunksOf(
  before: readonly string[],
  after: readonly string[],
  most: number,
): readonly Hunk[] | undefined {
  const changes = diffArrays([...before], [...after], { maxEditLength: most });
  if (changes === undefined) return undefined;
  const hunks: Hunk[] = [];
  let open: Hunk | undefined;
  let beforeAt = 0;
  let afterAt = 0;
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      if (open) hunks.push(open);
      open = undefined;
      beforeAt += count;
      afterAt += count;
      continue;
    }
    open ??= { beforeFrom: beforeAt, beforeTo: beforeAt, afterFrom: afterAt, afterTo: afterAt };
    if (removed) beforeAt += count;
    else afterAt += count;
    open = { ...open, beforeTo: beforeAt, afterTo: afterAt };
  }
  if (open) hunks.push(open);
  return hunks;
}
