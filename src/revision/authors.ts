import { editsOf } from '../difference/edits.js';
import type { Authorship } from '../document/tracked-change.js';
import type { Line } from '../manuscript/manuscript.js';
import { type Deletion, insertionsOf, type Stretch, untouchedOf } from './deletions.js';
import type { Segment } from './revision.js';

/** Segments of a line with who inserted and deleted them, where that was tracked: parted where authors change. */
export function withAuthors(segments: readonly Segment[], before: string, after: Line): readonly Segment[] {
  if (after.runs.every(({ change }) => change === undefined)) return segments;
  const untouched = untouchedOf(after);
  const isAllTracked = untouched.text === before;
  const insertions = insertionsOf(after);
  const deletions = isAllTracked ? untouched.stretches : carriedTo(before, untouched);
  return segments.flatMap((segment) => {
    if (segment.kind === 'same') return [segment];
    const at = segment.kind === 'inserted' ? segment.afterAt : segment.beforeAt;
    const stretches = segment.kind === 'inserted' ? insertions : deletions;
    return parted(segment, at, isAllTracked ? filled(stretches, at, at + segment.text.length) : stretches);
  });
}

/** A segment that begins at a place of a text, parted by who did something to that text; neighbours of one author and minute are one. */
export function parted(segment: Segment, at: number, stretches: readonly Stretch[]): readonly Segment[] {
  const end = at + segment.text.length;
  const pieces: { from: number; to: number; by?: Authorship }[] = [];
  const add = (from: number, to: number, by?: Authorship): void => {
    const last = pieces.at(-1);
    if (from >= to) return;
    if (last && isOfOne(last.by, by)) last.to = to;
    else pieces.push(by ? { from, to, by } : { from, to });
  };
  let next = at;
  for (const { from, to, by } of stretches) {
    if (to <= at || from >= end) continue;
    add(next, Math.max(next, from));
    add(Math.max(next, from), Math.min(to, end), by);
    next = Math.max(next, Math.min(to, end));
  }
  add(next, end);
  return pieces.map(({ from, to, by }) => ({
    kind: segment.kind,
    text: segment.text.slice(from - at, to - at),
    beforeAt: segment.beforeAt + (segment.kind === 'deleted' ? from - at : 0),
    afterAt: segment.afterAt + (segment.kind === 'inserted' ? from - at : 0),
    ...(by ? { by } : {}),
  }));
}

/** Whether two changes were made by one author within a minute, or neither was tracked. */
export function isOfOne(one: Authorship | undefined, other: Authorship | undefined): boolean {
  // 2025-03-14T09:30
  return one?.author === other?.author && one?.date?.slice(0, 16) === other?.date?.slice(0, 16);
}

/** The stretches from one place to another, with what no change covers between them given to the one before, at the beginning to the one behind: where all
 * changes were tracked, only such characters are not covered as were left between two changes and read as replaced with them. */
function filled(stretches: readonly Stretch[], from: number, to: number): readonly Stretch[] {
  const within = stretches.filter((each) => each.to > from && each.from < to);
  return within.map((each, i) => ({
    from: i === 0 ? from : each.from,
    to: within[i + 1]?.from ?? to,
    by: each.by,
  }));
}

/** Deletions from a text, as ones from a text that is nearly the same. */
function carriedTo(before: string, { text, stretches }: Deletion): readonly Stretch[] {
  if (stretches.length === 0) return [];
  const carried: Stretch[] = [];
  let [alike, ahead] = [0, 0];
  const end = { beforeFrom: text.length, beforeTo: text.length, afterTo: before.length };
  for (const { beforeFrom, beforeTo, afterTo } of [...editsOf(text, before), end]) {
    for (const { from, to, by } of stretches) {
      const [first, last] = [Math.max(from, alike), Math.min(to, beforeFrom)];
      if (first < last) carried.push({ from: first + ahead, to: last + ahead, by });
    }
    alike = beforeTo;
    ahead = afterTo - beforeTo;
  }
  return carried;
}
