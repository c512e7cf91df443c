import type { SourceText } from '../source/text.js';
import { paragraphsOf } from '../submission/block.js';
import { bodyHeadings } from '../submission/body-headings.js';
import type { BodyParagraph } from '../submission/paragraph.js';
import { atMostRows } from './row-bound.js';

/** The paragraphs of a body that are no headings of a line of their own: those that may stand last on a page. */
export function textOfBody(body: SourceText): readonly BodyParagraph[] {
  const headings = bodyHeadings(body);
  return paragraphsOf(body).filter((paragraph) => headings.get(paragraph)?.isOwnLine !== true);
}

/** Rows at most of headings that stand one under the other in some bodies, and so go to a page together. */
export function chainAtMost(bodies: readonly SourceText[], room: number): number {
  return bodies.reduce((most, body) => Math.max(most, chainIn(body, room)), 0);
}

function chainIn(body: SourceText, room: number): number {
  const headings = bodyHeadings(body);
  if (headings.size === 0) return 0;
  let chain = 0;
  let most = 0;
  for (const paragraph of paragraphsOf(body)) {
    chain = headings.get(paragraph)?.isOwnLine ? chain + atMostRows(paragraph.text.text, room) : 0;
    most = Math.max(most, chain);
  }
  return most;
}
