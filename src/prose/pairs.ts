import type { Range } from '../source/range.js';

/** The pairs of one kind of mark in a text, and the marks without a partner. */
export interface Pairs {
  /** From the opening mark to behind the closing one; an inner pair stands before the pair round it. */
  readonly pairs: readonly Range[];
  readonly unclosed: readonly number[];
  readonly unopened: readonly number[];
}

const none: Pairs = { pairs: [], unclosed: [], unopened: [] };

/** Pairs the marks of one kind, each closing one with the nearest opening one before it that is free. */
export function pairsIn(text: string, opening: string, closing: string): Pairs {
  if (![...opening, ...closing].some((mark) => text.includes(mark))) return none;
  const pairs: Range[] = [];
  const open: number[] = [];
  const unopened: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (opening.includes(char)) open.push(i);
    else if (closing.includes(char)) {
      const start = open.pop();
      if (start === undefined) unopened.push(i);
      else pairs.push({ start, end: i + 1 });
    }
  }
  return { pairs, unclosed: open, unopened };
}
