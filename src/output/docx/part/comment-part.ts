import type { Metadata } from '../../../document/document.js';
import { ownAuthor, ownInitials } from '../../../manuscript/own-remark.js';
import { namespaces } from '../package/namespace.js';
import { wordElement, xmlElement, xmlPart, xmlText } from '../package/xml.js';
import { commentReferenceStyle, commentTextStyle } from '../style/style-id.js';
import type { NumberedComment } from './comment.js';

/** word/comments.xml: by kuaibao's own author, as old as the issue, whenever the draft was made. */
export function commentsPart(comments: readonly NumberedComment[], { date }: Metadata): string {
  const elements = comments.map(({ id, text }) => {
    const attributes = { id, author: ownAuthor, date: `${date}T00:00:00Z`, initials: ownInitials };
    return wordElement(
      'comment',
      attributes,
      text.split('\n').map((line, i) => paragraph(line, i === 0)),
    );
  });
  return xmlPart(xmlElement('w:comments', { 'xmlns:w': namespaces.wordprocessing }, elements));
}

/** The first paragraph begins with the comment's mark, as Word's own do. */
function paragraph(line: string, first: boolean): string {
  const mark = wordElement('r', {}, [
    wordElement('rPr', {}, [wordElement('rStyle', { val: commentReferenceStyle.id })]),
    wordElement('annotationRef'),
  ]);
  return wordElement('p', {}, [
    wordElement('pPr', {}, [wordElement('pStyle', { val: commentTextStyle.id })]),
    first ? mark : undefined,
    wordElement('r', {}, [
      wordElement('rPr', {}, [wordElement('rFonts', { hint: 'eastAsia' })]),
      xmlElement('w:t', { 'xml:space': 'preserve' }, [xmlText(line)]),
    ]),
  ]);
}
