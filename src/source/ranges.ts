import type { Range } from './range.js';

/** Ranges in the text's order, those that overlap or touch as one. */
export function joined(ranges: readonly Range[]): readonly Range[] {
  const all: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && range.start <= last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else all.push(range);
  }
  return all;
}

/** Of ranges in order that do not overlap, the place of the first that ends behind an offset. */
export function firstBehind(ranges: readonly Range[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of ranges in order that do not overlap, those that share a character with a stretch. */
export function touching<R extends Range>(ranges: readonly R[], { start, end }: Range): readonly R[] {
  const first = firstBehind(ranges, start);
  let last = first;
  while ((ranges[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
  return ranges.slice(first, last);
}

/** Of ranges in order that do not overlap, the one that holds a place behind its first character and before its last. */
export function around<R extends Range>(ranges: readonly R[], at: number): R | undefined {
  const range = ranges[firstBehind(ranges, at + 1)];
  return range && range.start < at ? range : undefined;
}

/** Says of a stretch which of some ranges, which may overlap, share a character with it; in the order of their starts. */
export function sharingOf<R extends Range>(ranges: readonly R[]): (stretch: Range) => readonly R[] {
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  const longest = ordered.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return ({ start, end }) => {
    let first = 0;
    for (let high = ordered.length; first < high; ) {
      const middle = (first + high) >> 1;
      if ((ordered[middle]?.start ?? 0) <= start - longest) first = middle + 1;
      else high = middle;
    }
    let last = first;
    while ((ordered[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
    return ordered.slice(first, last).filter((each) => each.end > start);
  };
}
