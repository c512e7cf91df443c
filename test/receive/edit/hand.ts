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
  type XmlElement,
} from './xml.js';

/** Who edits a document, and whether changes are tracked. */
export interface Hand {
  readonly isTracked: boolean;
  readonly author: string;
  readonly date: string;
  /** Of the sitting in which the runs are written. */
  readonly rsid: string;
  /** The next number for a mark of a change. */
  readonly number: () => string;
}

/** The attributes of a tracked change. */
export function tracked(hand: Hand): Record<string, string> {
  return { 'w:id': hand.number(), 'w:author': hand.author, 'w:date': hand.date };
}

/** A run of new text with the properties of the run that it is typed beside, as Word copies them. */
export function typedRun(hand: Hand, like: XmlElement | undefined, text: string): XmlElement {
  const properties = childOf(like, 'w:rPr');
  return element('w:r', { 'w:rsidR': hand.rsid }, [
    ...(properties ? [copyOf(properties)] : []),
    element('w:t', { 'xml:space': 'preserve' }, [text]),
  ]);
}

/** Runs as they stand in the document once they are typed or pasted. */
export function inserted(hand: Hand, runs: readonly XmlElement[], name = 'w:ins'): readonly XmlElement[] {
  return hand.isTracked && runs.length > 0 ? [element(name, tracked(hand), runs)] : runs;
}

/** Takes runs away; the last element that stands where they stood, if one does. Each that follows another is put into one mark with it. */
export function takeAway(hand: Hand, runs: readonly XmlElement[], name = 'w:del'): XmlElement | undefined {
  if (!hand.isTracked) {
    for (const run of runs) remove(run);
    return undefined;
  }
  let mark: XmlElement | undefined;
  for (const run of runs) {
    const previous = mark && following(mark) === run ? mark : undefined;
    if (!previous) {
      mark = element(name, tracked(hand));
      insertBefore(run, mark);
    }
    if (mark) append(mark, run);
    // Moved text stays w:t.
    if (name === 'w:del') for (const text of elementsOf(run)) asDeleted(text);
  }
  return mark;
}

function following(node: XmlElement): XmlElement | undefined {
  const siblings = node.parent ? elementsOf(node.parent) : [];
  return siblings[siblings.indexOf(node) + 1];
}

function asDeleted(text: XmlElement): void {
  if (text.name !== 'w:t') return;
  insertAfter(text, element('w:delText', { 'xml:space': 'preserve' }, text.children));
  remove(text);
}

/** Marks the end of a paragraph as added, deleted or moved, if changes are tracked. */
export function markEnd(
  hand: Hand,
  paragraph: XmlElement,
  name: 'w:ins' | 'w:del' | 'w:moveFrom' | 'w:moveTo',
): void {
  if (!hand.isTracked) return;
  let properties = childOf(paragraph, 'w:pPr');
  if (!properties) {
    properties = element('w:pPr');
    prepend(paragraph, properties);
  }
  let mark = childOf(properties, 'w:rPr');
  if (!mark) {
    mark = element('w:rPr');
    const later = elementsOf(properties).find(({ name }) => ['w:sectPr', 'w:pPrChange'].includes(name));
    if (later) insertBefore(later, mark);
    else append(properties, mark);
  }
  prepend(mark, element(name, tracked(hand)));
}
