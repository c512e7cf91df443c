import { wideCells } from '../typography/standard-marks.js';

/** Runs that are not parted at a line's end, or not from its neighbours: marks, words of Latin letters, numbers. */
const unparted = /[^\u4e00-\u9fff]+/gu;
const digit = /[0-9]/u;
/** So long that it may leave half a line empty. */
const long = 7;

const wide = new RegExp(`[${[...wideCells.keys()].join('')}]`, 'gu');

/** Rows of a paragraph at most, in lines of so many em. An indent counts as two. */
export function atMostRows(text: string, room: number): number {
  let longest = 0;
  let words = 0;
  for (const [run] of text.matchAll(unparted)) {
    const width = emAtMost(run);
    longest = Math.max(longest, width);
    if (width >= long) words += 1;
  }
  // With a number goes its measure word; else the characters before and behind a mark.
  const waste = Math.min(longest + (digit.test(text) ? 6 : 3), room / 2);
  return Math.ceil((emAtMost(text) + 2) / Math.max(room - waste, 1)) + words;
}

/** Lines at most of texts that stand side by side, two em apart, as far as they fit. */
export function atMostShared(texts: readonly string[], room: number): number {
  const alone = texts.reduce((sum, text) => sum + atMostRows(text, room), 0);
  if (texts.some((text) => emAtMost(text) > room)) return alone;
  // No two lines together hold less than one.
  const together = texts.reduce((sum, text) => sum + emAtMost(text) + 2, 0);
  return Math.min(alone, Math.ceil((2 * together) / room));
}

/** The width of a text in em at most: dashes of two and three em are the only characters wider than one. */
function emAtMost(text: string): number {
  let width = text.length;
  for (const [char] of text.matchAll(wide)) width += (wideCells.get(char) ?? 1) - 1;
  return width;
}

/** Rows of a text at least, and parts of one: 汉字 take a cell each, however closely they are set. */
export function atLeastRows(text: string, characters: number): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) count += 1;
  }
  return (count * 0.9) / characters;
}
