import {
  childOf,
  copyOf,
  element,
  elementsOf,
  insertBefore,
  remove,
  textOf,
  within,
  type XmlElement,
} from './xml.js';

/** The runs of a paragraph that hold text, in its order. */
export function textRuns(paragraph: XmlElement): readonly XmlElement[] {
  return within(paragraph, 'w:r').filter((run) => childOf(run, 'w:t') !== undefined);
}

/** All runs of a paragraph: also pictures, tabs, line ends. */
export function allRuns(paragraph: XmlElement): readonly XmlElement[] {
  return within(paragraph, 'w:r');
}

export function runText(run: XmlElement): string {
  return elementsOf(run)
    .filter(({ name }) => name === 'w:t')
    .map(textOf)
    .join('');
}

/** The runs that hold the characters of a paragraph from an offset to another, split where one reaches beyond. */
export function isolate(paragraph: XmlElement, from: number, to: number): readonly XmlElement[] {
  splitAt(paragraph, from);
  splitAt(paragraph, to);
  let at = 0;
  return textRuns(paragraph).filter((run) => {
    const start = at;
    at += runText(run).length;
    return start >= from && at <= to && at > start;
  });
}

/** The run whose last character stands before an offset. */
export function runBefore(paragraph: XmlElement, offset: number): XmlElement | undefined {
  splitAt(paragraph, offset);
  let at = 0;
  return textRuns(paragraph).find((run) => {
    at += runText(run).length;
    return at >= offset && at > 0;
  });
}

function splitAt(paragraph: XmlElement, offset: number): void {
  let at = 0;
  for (const run of textRuns(paragraph)) {
    const text = runText(run);
    const cut = offset - at;
    at += text.length;
    if (cut <= 0 || cut >= text.length) continue;
    insertBefore(run, piece(run, text.slice(0, cut)), piece(run, text.slice(cut)));
    remove(run);
    return;
  }
}

function piece(run: XmlElement, text: string): XmlElement {
  const properties = childOf(run, 'w:rPr');
  return element('w:r', run.attributes, [
    ...(properties ? [copyOf(properties)] : []),
    element('w:t', { 'xml:space': 'preserve' }, [text]),
  ]);
}
