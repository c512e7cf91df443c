import type { Range } from '../../source/range.js';
import { pairMap } from './pair-map.js';

/** The slip that has happened to a name: one character is another, is missing, stands twice, or has changed places with the next. */
export type Slip = 'replaced' | 'missing' | 'doubled' | 'swapped';

/** Words of a text that are one slip off a registered name. */
export interface NearName extends Range {
  readonly name: string;
  readonly slip: Slip;
  /** Which of the name's characters (the first of two that are swapped), from 0. */
  readonly at: number;
}

/** Finds what is one slip off a name. */
export type NearFinder = (text: string) => readonly NearName[];

/** A name with a slip: the text before and behind the wrong character, or all of it and nothing. */
interface Pattern {
  readonly name: string;
  readonly slip: Slip;
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Two characters that a pattern must have, by how far the second stands behind the first; and the patterns that begin
 * so far before the first. */
interface Anchored {
  readonly pattern: Pattern;
  readonly back: number;
}

/** A finder for some names and kinds of slip. Every pattern has two characters near its beginning by which it is found:
 * the text is walked through once, however many the names. */
export function nearFinder(names: readonly string[], slips: readonly Slip[]): NearFinder {
  const adjacent = pairMap<Anchored>();
  const parted = pairMap<Anchored>();
  for (const pattern of names.flatMap((name) => patternsOf(name, slips))) {
    const { slip, before, after } = pattern;
    if (before.length >= 2) adjacent.add(before, { pattern, back: 0 });
    else if (slip !== 'replaced') adjacent.add(before + after, { pattern, back: 0 });
    else if (before === '') adjacent.add(after, { pattern, back: 1 });
    else parted.add(before + after, { pattern, back: 0 });
  }
  return (text) => {
    const found: NearName[] = [];
    const take = (at: number, anchored: readonly Anchored[] | undefined): void => {
      for (const { pattern, back } of anchored ?? []) {
        const end = endOf(pattern, text, at - back);
        const { name, slip, at: index } = pattern;
        if (end !== undefined) found.push({ name, slip, at: index, start: at - back, end });
      }
    };
    for (let at = 0; at < text.length - 1; at++) {
      const first = text.charCodeAt(at);
      const next = adjacent.from(first);
      const overnext = parted.from(first);
      if (next) take(at, next.get(text.charCodeAt(at + 1)));
      if (overnext) take(at, overnext.get(text.charCodeAt(at + 2)));
    }
    return found;
  };
}

function patternsOf(name: string, slips: readonly Slip[]): readonly Pattern[] {
  const characters = [...name];
  const part = (from: number, to?: number): string => characters.slice(from, to).join('');
  return characters.flatMap((character, at) => {
    const next = characters[at + 1];
    const of = (slip: Slip, before: string, after = ''): readonly Pattern[] =>
      slips.includes(slip) ? [{ name, slip, at, before, after }] : [];
    return [
      ...of('replaced', part(0, at), part(at + 1)),
      ...(character === next ? [] : of('missing', part(0, at) + part(at + 1))),
      ...(character === next ? [] : of('doubled', part(0, at + 1) + part(at))),
      ...(next === undefined || character === next
        ? []
        : of('swapped', part(0, at) + next + character + part(at + 2))),
    ];
  });
}

/** Where a pattern that begins at a place of the text ends there. */
function endOf({ name, slip, before, after }: Pattern, text: string, start: number): number | undefined {
  if (start < 0 || !text.startsWith(before, start)) return undefined;
  const hole = start + before.length;
  if (slip !== 'replaced') return hole;
  const character = String.fromCodePoint(text.codePointAt(hole) ?? 0);
  const end = hole + character.length + after.length;
  if (!/\p{Script=Han}/u.test(character) || !text.startsWith(after, hole + character.length))
    return undefined;
  return text.startsWith(name, start) ? undefined : end;
}
