import type { Heading } from '../submission/headings.js';
import type { BodyParagraph } from '../submission/paragraph.js';
import type { LevelHeading } from './document.js';

/** A heading, and where it ends in its paragraph's text. */
export interface PrintedHeading {
  readonly heading: LevelHeading;
  readonly end: number;
}

/** The headings of an entry as they are printed, by their paragraphs, which come in reading order. */
export function placeHeadings(
  headings: ReadonlyMap<BodyParagraph, Heading>,
): ReadonlyMap<BodyParagraph, PrintedHeading> {
  const above: number[] = [];
  const placed = new Map<BodyParagraph, PrintedHeading>();
  for (const [paragraph, { level, range, isOwnLine }] of headings) {
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    const title = paragraph.text.text.slice(range.start, range.end).replace(/[。：:]$/u, '');
    placed.set(paragraph, { heading: { level, depth: above.length, title, isOwnLine }, end: range.end });
  }
  return placed;
}
