import { type Hand, inserted, markEnd, takeAway, typedRun } from './hand.js';
import { allRuns, runBefore, textRuns } from './run.js';
import {
  append,
  childOf,
  copyOf,
  element,
  elementsOf,
  insertAfter,
  insertBefore,
  remove,
  type XmlElement,
} from './xml.js';

/** Presses Enter behind a character: what follows it becomes a paragraph with the same properties. With tracked changes it is the first of the
 * two whose end is new. */
export function splitParagraph(hand: Hand, paragraph: XmlElement, offset: number): void {
  const last = runBefore(paragraph, offset);
  if (!last || last.parent !== paragraph) throw new Error('no place to press Enter at');
  const nodes = elementsOf(paragraph);
  const second = emptyLike(paragraph);
  insertAfter(paragraph, second);
  append(second, ...nodes.slice(nodes.indexOf(last) + 1));
  markEnd(hand, paragraph, 'w:ins');
}

/** Presses Enter at the end of a paragraph and types: the new text stands behind what ends there, anchors too. */
export function typeBelow(hand: Hand, paragraph: XmlElement, text: string): void {
  const below = emptyLike(paragraph);
  append(below, ...inserted(hand, [typedRun(hand, textRuns(paragraph).at(-1), text)]));
  insertAfter(paragraph, below);
  markEnd(hand, paragraph, 'w:ins');
}

/** Types at the beginning of a paragraph and presses Enter. */
export function typeAbove(hand: Hand, paragraph: XmlElement, text: string): void {
  const above = emptyLike(paragraph);
  append(above, ...inserted(hand, [typedRun(hand, textRuns(paragraph)[0], text)]));
  insertBefore(paragraph, above);
  markEnd(hand, above, 'w:ins');
}

/** Selects a paragraph with its end and deletes it. Anchors that begin or end in it go where the gap closes. */
export function deleteParagraph(hand: Hand, paragraph: XmlElement): void {
  const next = followingParagraph(paragraph);
  takeAway(hand, allRuns(paragraph));
  markEnd(hand, paragraph, 'w:del');
  if (hand.isTracked) return;
  const anchors = elementsOf(paragraph).filter(({ name }) => name.startsWith('w:bookmark'));
  if (anchors.length > 0 && next) afterProperties(next, anchors);
  remove(paragraph);
}

/** Presses Delete at the end of a paragraph: the next is joined to it. */
export function joinParagraphs(hand: Hand, paragraph: XmlElement): void {
  const next = followingParagraph(paragraph);
  if (!next) throw new Error('no paragraph follows');
  markEnd(hand, paragraph, 'w:del');
  if (hand.isTracked) return;
  append(paragraph, ...elementsOf(next).filter(({ name }) => name !== 'w:pPr'));
  remove(next);
}

export function followingParagraph(paragraph: XmlElement): XmlElement | undefined {
  const siblings = paragraph.parent ? elementsOf(paragraph.parent) : [];
  const next = siblings[siblings.indexOf(paragraph) + 1];
  return next?.name === 'w:p' ? next : undefined;
}

function emptyLike(paragraph: XmlElement): XmlElement {
  const properties = childOf(paragraph, 'w:pPr');
  return element('w:p', {}, properties ? [copyOf(properties)] : []);
}

function afterProperties(paragraph: XmlElement, nodes: readonly XmlElement[]): void {
  const properties = childOf(paragraph, 'w:pPr');
  if (properties) insertAfter(properties, ...nodes);
  else for (const node of [...nodes].reverse()) paragraph.children.unshift(node);
}
