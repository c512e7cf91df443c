import { hunksOf } from '../difference/hunk.js';
import { pairAlike } from '../difference/pair-alike.js';
import type { Alignable } from './alignable.js';
import { partedLines } from './parted.js';

/** A step through both lists: an item that stayed or became another, one that is gone, one that is new. */
export type Step =
  | { readonly before: number; readonly after: number }
  | { readonly before: number; readonly after?: never }
  | { readonly before?: never; readonly after: number };

/** So many items may differ; beyond, all are told by likeness. */
const mostDifferences = 1500;

/** The way through two lists, each in its order: equal items together; between them a headline's line that was parted or joined, then such as are alike; what is then left between two pairs
 * together by place, if it is as much on both sides, else the first with the first where both lists begin. */
export function align(before: readonly Alignable[], after: readonly Alignable[]): readonly Step[] {
  const keys = (items: readonly Alignable[]): readonly string[] =>
    items.map(({ kind, key }) => `${kind} ${key}`);
  const hunks = hunksOf(keys(before), keys(after), mostDifferences) ?? [
    { beforeFrom: 0, beforeTo: before.length, afterFrom: 0, afterTo: after.length },
  ];
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  const skipEqual = (to: number): void => {
    while (i < to) steps.push({ before: i++, after: j++ });
  };
  for (const { beforeFrom, beforeTo, afterFrom, afterTo } of hunks) {
    skipEqual(beforeFrom);
    const [old, now] = [before.slice(beforeFrom, beforeTo), after.slice(afterFrom, afterTo)];
    const parted = partedLines(old, now);
    let [k, l] = [0, 0];
    for (const each of [...parted, { before: old.length, after: now.length, olds: 0, nows: 0 }]) {
      const at = [beforeFrom + k, afterFrom + l] as const;
      steps.push(
        ...likened(before, after, [at[0], beforeFrom + each.before], [at[1], afterFrom + each.after]),
      );
      [i, j] = [beforeFrom + each.before, afterFrom + each.after];
      [k, l] = [each.before + each.olds, each.after + each.nows];
      if (each.olds > 0) steps.push({ before: i++, after: j++ });
      while (i < beforeFrom + k) steps.push({ before: i++ });
      while (j < afterFrom + l) steps.push({ after: j++ });
    }
  }
  skipEqual(before.length);
  return steps;
}

/** Steps through items of which none is as it was: such as are alike together. */
function likened(
  before: readonly Alignable[],
  after: readonly Alignable[],
  [beforeFrom, beforeTo]: readonly [number, number],
  [afterFrom, afterTo]: readonly [number, number],
): readonly Step[] {
  const [old, now] = [before.slice(beforeFrom, beforeTo), after.slice(afterFrom, afterTo)];
  const texts = (items: readonly Alignable[]): readonly string[] => items.map(({ text }) => text);
  const pairs = pairAlike(texts(old), texts(now), (k, l) => old[k]?.kind === now[l]?.kind);
  const steps: Step[] = [];
  let [i, j] = [beforeFrom, afterFrom];
  for (const [k, l] of [...pairs, [old.length, now.length] as const]) {
    steps.push(...byPlace(before, after, [i, beforeFrom + k], [j, afterFrom + l]));
    [i, j] = [beforeFrom + k, afterFrom + l];
    if (k < old.length) steps.push({ before: i++, after: j++ });
  }
  return steps;
}

/** Steps through items that are like none. */
function byPlace(
  before: readonly Alignable[],
  after: readonly Alignable[],
  [i, beforeTo]: readonly [number, number],
  [j, afterTo]: readonly [number, number],
): readonly Step[] {
  const steps: Step[] = [];
  const [olds, nows] = [range(i, beforeTo), range(j, afterTo)];
  const mayPair = (k: number, l: number): boolean => {
    const [old, now] = [before[k], after[l]];
    return old?.kind === now?.kind && !old?.isAlone && !now?.isAlone;
  };
  const isEven = olds.length === nows.length && olds.every((k, at) => mayPair(k, nows[at] ?? -1));
  const isStart = i === 0 && j === 0 && olds.length > 0 && nows.length > 0 && mayPair(0, 0);
  const paired = isEven ? olds.length : isStart ? 1 : 0;
  for (let at = 0; at < paired; at++) steps.push({ before: i + at, after: j + at });
  steps.push(...olds.slice(paired).map((k) => ({ before: k })));
  steps.push(...nows.slice(paired).map((l) => ({ after: l })));
  return steps;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
