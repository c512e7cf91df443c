import type { Range } from '../source/range.js';
import { around, joined } from '../source/ranges.js';
import { pairsIn } from './pairs.js';

/** The sense that marks give the words between them: a title, which is written as its work has it, or what somebody else says or
 * calls something. */
export type Enclosure = 'title' | 'quotation';

/** For each, the outermost stretches of a text from the opening mark to behind the closing one, in order. */
export type Enclosures = Readonly<Record<Enclosure, readonly Range[]>>;

let last: { text: string; readonly enclosures: Enclosures } | undefined;

/** The titles (《》 and 〈〉) and quotations (“” and ‘’) of a text. A quotation that is not closed goes on to the text's end, since its
 * next paragraph may close it; a title that is not, to the next stop, and titles behind it are titles still. */
export function enclosuresIn(text: string): Enclosures {
  // Rules ask one after another about the same text.
  if (last?.text === text) {
    // Equal texts may lie in two places: a long one is compared character by character but once.
    last.text = text;
    return last.enclosures;
  }
  const enclosures: Enclosures = {
    title: outermost(text, '《〈', '》〉', stopsBehind),
    quotation: outermost(text, '“‘', '”’', (places) => places.map(() => text.length)),
  };
  last = { text, enclosures };
  return enclosures;
}

/** The stretch of a kind that holds a place of a text between its marks, if there is one. */
export function enclosureAt(text: string, at: number, kind: Enclosure): Range | undefined {
  return around(enclosuresIn(text)[kind], at);
}

/** Whether a place of a text is between 《 and 》: the words of a title are not ours to mend. */
export function isInTitle(text: string, at: number): boolean {
  return enclosureAt(text, at, 'title') !== undefined;
}

/** Whether it is between quotation marks. */
export function isQuoted(text: string, at: number): boolean {
  return enclosureAt(text, at, 'quotation') !== undefined;
}

/** Titles and quotations together; in order, apart from one another. */
export function quotedIn(text: string): readonly Range[] {
  const { title, quotation } = enclosuresIn(text);
  return joined([...quotation, ...title]);
}

/** The stretches of a kind, none inside another; `endsOf` says how far those go on that the text does not close. */
function outermost(
  text: string,
  opening: string,
  closing: string,
  endsOf: (unclosed: readonly number[], text: string) => readonly number[],
): readonly Range[] {
  const { pairs, unclosed } = pairsIn(text, opening, closing);
  const ends = endsOf(unclosed, text);
  // One past the end: nothing closes it.
  const open = unclosed.map((start, i) => ({ start, end: (ends[i] ?? text.length) + 1 }));
  const ranges: Range[] = [];
  for (const range of [...pairs, ...open].sort((a, b) => a.start - b.start)) {
    const before = ranges.at(-1);
    if (!before || range.start >= before.end) ranges.push(range);
    else if (range.end > before.end) ranges[ranges.length - 1] = { start: before.start, end: range.end };
  }
  return ranges;
}

/** The next stop behind each of some places of a text, in order, or the text's end. */
function stopsBehind(places: readonly number[], text: string): readonly number[] {
  const stops: number[] = [];
  let stop = text.length;
  let searched = text.length;
  for (const place of [...places].reverse()) {
    const found = text.slice(place, searched).search(/[，。；：！？]/u);
    if (found >= 0) stop = place + found;
    searched = place;
    stops.push(stop);
  }
  return stops.reverse();
}
