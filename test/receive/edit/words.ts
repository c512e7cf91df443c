import { type Hand, inserted, takeAway, tracked, typedRun } from './hand.js';
import { isolate, runBefore, textRuns } from './run.js';
import {
  append,
  childOf,
  copyOf,
  element,
  elementsOf,
  insertAfter,
  insertBefore,
  prepend,
  remove,
  replace,
  type XmlElement,
} from './xml.js';

/** Characters of a paragraph, from an offset to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Selects characters and types others over them; nothing: deletes them. */
export function replaceWords(hand: Hand, paragraph: XmlElement, { from, to }: Span, text: string): void {
  const runs = isolate(paragraph, from, to);
  const [first] = runs;
  if (!first) throw new Error('no characters');
  const typed = text === '' ? [] : inserted(hand, [typedRun(hand, first, text)]);
  const place = element('place');
  insertAfter(runs.at(-1) ?? first, place);
  takeAway(hand, runs);
  replace(place, ...typed);
}

/** Sets the cursor behind a character and types. */
export function typeWords(hand: Hand, paragraph: XmlElement, offset: number, text: string): void {
  const before = runBefore(paragraph, offset);
  const [first] = textRuns(paragraph);
  const typed = inserted(hand, [typedRun(hand, before ?? first, text)]);
  if (before) insertAfter(before, ...typed);
  else if (first) insertBefore(first, ...typed);
  else append(paragraph, ...typed);
}

/** Selects characters and presses the button for bold. */
export function setBold(hand: Hand, paragraph: XmlElement, { from, to }: Span, isBold: boolean): void {
  for (const run of isolate(paragraph, from, to)) {
    let properties = childOf(run, 'w:rPr');
    const before = properties ? copyOf(properties) : element('w:rPr');
    if (!properties) {
      properties = element('w:rPr');
      prepend(run, properties);
    }
    for (const old of elementsOf(properties)) if (['w:b', 'w:bCs'].includes(old.name)) remove(old);
    const off = isBold ? {} : { 'w:val': '0' };
    const bold = [element('w:b', off), element('w:bCs', off)];
    // The schema fixes their order.
    const anchor = elementsOf(properties).findLast(({ name }) => ['w:rStyle', 'w:rFonts'].includes(name));
    if (anchor) insertAfter(anchor, ...bold);
    else prepend(properties, ...bold);
    if (hand.isTracked) append(properties, element('w:rPrChange', tracked(hand), [before]));
  }
}
