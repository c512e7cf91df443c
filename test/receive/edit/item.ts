import { type Hand, inserted, markEnd, takeAway, tracked } from './hand.js';
import { allRuns } from './run.js';
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
  within,
  type XmlElement,
} from './xml.js';

/** A submission in the document: its control, and the anchors that stand around it, which go with it. */
function unitOf(control: XmlElement): readonly XmlElement[] {
  const siblings = control.parent ? elementsOf(control.parent) : [];
  const at = siblings.indexOf(control);
  const [start, end] = [siblings[at - 1], siblings[at + 1]];
  const isAnchored =
    start?.name === 'w:bookmarkStart' &&
    end?.name === 'w:bookmarkEnd' &&
    start.attributes['w:id'] === end.attributes['w:id'];
  return isAnchored ? [start, control, end] : [control];
}

/** Selects a submission with its control and deletes it. */
export function deleteItem(hand: Hand, control: XmlElement): void {
  if (hand.isTracked) takeContentAway(hand, control, 'w:del');
  else for (const node of unitOf(control)) remove(node);
}

/** Deletes all that stands in the control: it stays, and asks for text. */
export function emptyItem(hand: Hand, control: XmlElement): void {
  if (hand.isTracked) takeContentAway(hand, control, 'w:del');
  else askForText(control);
}

function takeContentAway(hand: Hand, control: XmlElement, name: 'w:del' | 'w:moveFrom'): void {
  const paragraphs = within(control, 'w:p');
  for (const paragraph of paragraphs) {
    takeAway(hand, allRuns(paragraph), name);
    markEnd(hand, paragraph, name);
  }
  for (const row of within(control, 'w:tr')) markRow(hand, row, 'w:del');
  if (paragraphs.length === 0) takeAway(hand, allRuns(control), name);
}

/** Marks a row of a table as added or deleted. */
export function markRow(hand: Hand, row: XmlElement, name: 'w:ins' | 'w:del'): void {
  const properties = childOf(row, 'w:trPr');
  if (properties) append(properties, element(name, tracked(hand)));
  else prepend(row, element('w:trPr', {}, [element(name, tracked(hand))]));
}

function askForText(control: XmlElement): void {
  const [properties, content] = [childOf(control, 'w:sdtPr'), childOf(control, 'w:sdtContent')];
  const [first] = within(control, 'w:p');
  if (!properties || !content || !first) return;
  const kept = childOf(first, 'w:pPr');
  for (const child of elementsOf(content)) remove(child);
  const text = element('w:t', {}, ['单击或点击此处输入文字。']);
  append(content, element('w:p', {}, [...(kept ? [copyOf(kept)] : []), element('w:r', {}, [text])]));
  const id = childOf(properties, 'w:id');
  if (id) insertAfter(id, element('w:showingPlcHdr'));
  else append(properties, element('w:showingPlcHdr'));
}

/** How a submission comes through cut and paste: whole; without its anchor; as paragraphs alone. */
export type Pasted = 'whole' | 'withoutAnchor' | 'bare';

/** Cuts a submission out and pastes it before or behind another. */
export function moveItem(
  hand: Hand,
  control: XmlElement,
  target: XmlElement,
  where: 'before' | 'behind',
  pasted: Pasted,
): void {
  const there = unitOf(target);
  const place = element('place');
  const [first = target, last = target] = [there[0], there.at(-1)];
  if (where === 'before') insertBefore(first, place);
  else insertAfter(last, place);
  const paste = hand.isTracked ? trackedCopy(hand, control, pasted) : cut(control, pasted);
  insertBefore(place, ...paste);
  remove(place);
}

function cut(control: XmlElement, pasted: Pasted): readonly XmlElement[] {
  const unit = unitOf(control);
  if (pasted === 'whole') return unit;
  for (const node of unit) remove(node);
  dropAnchors(control);
  return pasted === 'bare' ? contentOf(control) : [control];
}

/** Leaves what was cut as moved away, with its anchor; the copy is marked as moved here. */
function trackedCopy(hand: Hand, control: XmlElement, pasted: Pasted): readonly XmlElement[] {
  const copy = copyOf(control);
  dropAnchors(copy);
  const id = childOf(childOf(copy, 'w:sdtPr'), 'w:id');
  if (id) id.attributes['w:val'] = `7${hand.number()}`;
  const name = `move${hand.number()}`;
  takeContentAway(hand, control, 'w:moveFrom');
  betweenMarks(hand, control, 'w:moveFromRange', name);
  const paragraphs = within(copy, 'w:p');
  for (const paragraph of paragraphs.length > 0 ? paragraphs : [copy])
    for (const run of allRuns(paragraph)) {
      const place = element('place');
      insertBefore(run, place);
      insertAfter(place, ...inserted(hand, [run], 'w:moveTo'));
      remove(place);
    }
  for (const paragraph of paragraphs) markEnd(hand, paragraph, 'w:moveTo');
  betweenMarks(hand, copy, 'w:moveToRange', name);
  return pasted === 'bare' ? contentOf(copy) : [copy];
}

function betweenMarks(hand: Hand, control: XmlElement, kind: string, name: string): void {
  const attributes = tracked(hand);
  const content = childOf(control, 'w:sdtContent');
  if (!content) return;
  prepend(content, element(`${kind}Start`, { ...attributes, 'w:name': name }));
  append(content, element(`${kind}End`, { 'w:id': attributes['w:id'] ?? '' }));
}

function contentOf(control: XmlElement): readonly XmlElement[] {
  const content = childOf(control, 'w:sdtContent');
  return content ? elementsOf(content) : [];
}

function dropAnchors(node: XmlElement): void {
  for (const anchor of within(node, 'w:bookmarkStart', 'w:bookmarkEnd')) remove(anchor);
}
