import type { Range } from '../../../submission/paragraph.js';

/** A registered name in a text; offsets in it, `end` exclusive. */
export interface Occurrence extends Range {
  readonly name: string;
}

/** Finds registered names in a text, in its order; the longest name at a place wins: 王建 is not in 王建华. */
export type NameFinder = (text: string) => readonly Occurrence[];

/** A finder of some names. */
export function nameFinder(names: readonly string[]): NameFinder {
  const byFirst = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (name === '') continue;
    const first = name.charAt(0);
    const known = byFirst.get(first);
    if (known) known.push(name);
    else byFirst.set(first, [name]);
  }
  return (text) => {
    const found: Occurrence[] = [];
    for (let at = 0; at < text.length; ) {
      const start = at;
      const name = byFirst.get(text.charAt(at))?.find((each) => text.startsWith(each, start));
      if (name !== undefined) found.push({ name, start, end: start + name.length });
      at += name?.length ?? 1;
    }
    return found;
  };
}

/** Whether two stretches share a character. */
export function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}
