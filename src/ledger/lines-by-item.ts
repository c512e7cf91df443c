import type { TraceLine } from './trace.js';

/** Lines of a unit's points, each under the item that it tells of, and those that tell of none of them: what came of earlier items, what is no
 * item's. No line is lost, and none stands twice. */
export interface LinesByItem {
  /** In the order of the items. */
  readonly ofItems: readonly (readonly TraceLine[])[];
  readonly others: readonly TraceLine[];
}

/** Gives each line to the item that its words name (`contributionWords`). Of items of the same words it goes to the first that has none of the
 * same rule and day. Lines of a result that was kept bear no more than words. */
export function linesByItem(lines: readonly TraceLine[], items: readonly string[]): LinesByItem {
  const ofItems = items.map((): TraceLine[] => []);
  const others: TraceLine[] = [];
  for (const line of lines) {
    const named = items.flatMap((words, i) => (tellsOf(line, words) ? [i] : []));
    const free = named.find((i) => !ofItems[i]?.some((each) => isAlike(each, line))) ?? named[0];
    if (free === undefined) others.push(line);
    else ofItems[free]?.push(line);
  }
  return { ofItems, others };
}

function tellsOf({ what }: TraceLine, words: string): boolean {
  return what.startsWith(words) || what.includes(`，${words}（`);
}

function isAlike(one: TraceLine, other: TraceLine): boolean {
  return one.rule === other.rule && one.date === other.date && one.what === other.what;
}
