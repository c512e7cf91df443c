import type { Range } from '../../source/range.js';
import { pairMap } from './pair-map.js';

/** A registered name in a text; offsets in it, `end` exclusive. */
export interface Occurrence extends Range {
  readonly name: string;
}

/** Finds registered names in a text, in its order; the longest name at a place wins: 闻堃 is not in 闻堃林. */
export type NameFinder = (text: string) => readonly Occurrence[];

/** A finder of some names, those of one character left out. */
export function nameFinder(names: readonly string[]): NameFinder {
  const byPair = pairMap<string>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (name.length >= 2) byPair.add(name.slice(0, 2), name);
  }
  return (text) => {
    const found: Occurrence[] = [];
    for (let at = 0; at < text.length; ) {
      const start = at;
      const known = byPair.from(text.charCodeAt(at))?.get(text.charCodeAt(at + 1));
      const name = known?.find((each) => text.startsWith(each, start));
      if (name !== undefined) found.push({ name, start, end: start + name.length });
      at += name?.length ?? 1;
    }
    return found;
  };
}
