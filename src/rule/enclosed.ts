import type { Range } from '../submission/paragraph.js';
import { around } from './ranges.js';

/** What marks make of the words between them: a title, which is written as its work has it, or what somebody else says or
 * calls something. */
export type Enclosure = 'title' | 'quotation';

/** For each, the outermost stretches of a text from the opening mark to behind the closing one, in order. */
export type Enclosures = Readonly<Record<Enclosure, readonly Range[]>>;

let last: { text: string; readonly enclosures: Enclosures } | undefined;

/** The titles (《》) and quotations (“” and ‘’) of a text. A quotation that is not closed goes on to the text's end, since its
 * next paragraph may close it; a title that is not, to the next stop. */
export function enclosuresIn(text: string): Enclosures {
  // Rules ask one after another about the same text.
  if (last?.text === text) {
    // Equal texts may lie in two places: a long one is compared character by character but once.
    last.text = text;
    return last.enclosures;
  }
  const enclosures: Enclosures = {
    title: outermost(text, '《', '》', (from) => {
      const stop = text.slice(from).search(/[，。；：！？]/u);
      return stop < 0 ? text.length : from + stop;
    }),
    quotation: outermost(text, '“‘', '”’', () => text.length),
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

function outermost(
  text: string,
  opening: string,
  closing: string,
  endOfUnclosed: (from: number) => number,
): readonly Range[] {
  if (![...opening].some((mark) => text.includes(mark))) return [];
  const ranges: Range[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (opening.includes(char)) open.push(at);
    else if (closing.includes(char)) {
      const start = open.pop();
      if (start !== undefined && open.length === 0) ranges.push({ start, end: at + 1 });
    }
  }
  const [start] = open;
  if (start === undefined) return ranges;
  const whole = ranges.filter(({ end }) => end <= start);
  // One past the end: nothing closes it.
  return [...whole, { start, end: endOfUnclosed(start) + 1 }];
}
