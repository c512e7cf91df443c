import type { PlaceRange } from './printed-texts.js';

/** An issue with its place among those that were given. */
export interface PlacedIssue<Issue> {
  readonly issue: Issue;
  readonly order: number;
}

/** Tells to which of some issues a text belongs, by its place among the printed texts: to none of them, undefined. */
export function issueOfPlace<Issue extends { readonly texts: PlaceRange }>(
  issues: readonly Issue[],
): (place: number) => PlacedIssue<Issue> | undefined {
  const ranges = issues
    .map((issue, order) => ({ issue, order, from: issue.texts.from, to: issue.texts.to }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  return (place) => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranges[middle]?.to ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low];
    return range && range.from <= place ? range : undefined;
  };
}
