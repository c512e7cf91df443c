import type { Hand } from './hand.js';
import { partElements, setPart, type WordPackage } from './package.js';
import { isolate } from './run.js';
import type { Span } from './words.js';
import { append, element, elementsOf, insertAfter, insertBefore, type XmlElement } from './xml.js';

const path = 'word/comments.xml';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const content = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Selects words and writes a comment on them. */
export function addComment(
  opened: WordPackage,
  hand: Hand,
  paragraph: XmlElement,
  { from, to }: Span,
  text: string,
): void {
  const runs = isolate(paragraph, from, to);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) throw new Error('no words');
  const comments = partElements(opened, path) ?? newPart(opened);
  const id = String(
    1 + Math.max(-1, ...elementsOf(comments).map(({ attributes }) => Number(attributes['w:id']))),
  );
  const { author, date } = hand;
  append(
    comments,
    element(
      'w:comment',
      { 'w:id': id, 'w:author': author, 'w:date': date, 'w:initials': author.slice(0, 1) },
      [
        element('w:p', {}, [
          element('w:r', {}, [element('w:annotationRef')]),
          element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [text])]),
        ]),
      ],
    ),
  );
  setPart(opened, path, comments);
  insertBefore(first, element('w:commentRangeStart', { 'w:id': id }));
  insertAfter(
    last,
    element('w:commentRangeEnd', { 'w:id': id }),
    element('w:r', { 'w:rsidR': hand.rsid }, [element('w:commentReference', { 'w:id': id })]),
  );
}

function newPart(opened: WordPackage): XmlElement {
  const relations = partElements(opened, 'word/_rels/document.xml.rels');
  const types = partElements(opened, '[Content_Types].xml');
  if (!relations || !types) throw new Error('no relationships');
  append(relations, element('Relationship', { Id: 'rIdComments', Type: kind, Target: 'comments.xml' }));
  append(types, element('Override', { PartName: `/${path}`, ContentType: content }));
  setPart(opened, 'word/_rels/document.xml.rels', relations);
  setPart(opened, '[Content_Types].xml', types);
  return element('w:comments', { 'xmlns:w': word });
}
