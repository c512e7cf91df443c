import { pairs } from '../standard-marks.js';

/** A stretch between a pair of marks, both included: `end` exclusive, in characters. */
export interface Group {
  readonly start: number;
  readonly end: number;
}

/** The stretches of a title between 《》, “” and the like, the outer ones before those inside them. A mark without its partner makes none. */
export function groupsOf(characters: readonly string[]): readonly Group[] {
  const open: { readonly close: string; readonly start: number }[] = [];
  const groups: Group[] = [];
  for (const [i, char] of characters.entries()) {
    const close = pairs.get(char);
    if (close !== undefined) open.push({ close, start: i });
    else {
      const partner = open.findLastIndex((each) => each.close === char);
      if (partner < 0) continue;
      groups.push({ start: open[partner]?.start ?? i, end: i + 1 });
      open.length = partner;
    }
  }
  return groups.sort((a, b) => a.start - b.start || b.end - a.end);
}
