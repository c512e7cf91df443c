import { pageNumberDashes } from '../../../document/page-words.js';
import type { PageNumberPlace } from '../../../style/style.js';
import { namespaces } from '../package/namespace.js';
import { wordElement, xmlElement, xmlPart, xmlText } from '../package/xml.js';
import { characterStyles, type ParagraphKind } from '../style/style-id.js';
import { field } from './field.js';
import { paragraphXml } from './paragraph.js';

/** 7.5: — 1 —, at the outer edge of odd and even pages, or centred, or not at all: the footers' parts (w:ftr), as XML, that of even pages
 * second if it is another. The field's stored result is a page that the footer serves: who does not lay pages out shows that. */
export function pageNumberFooters(place: PageNumberPlace): readonly string[] {
  switch (place) {
    case 'outer':
      return [footer('pageNumberOdd', '1'), footer('pageNumberEven', '2')];
    case 'centre':
      return [footer('pageNumberCentre', '1')];
    case 'none':
      return [];
  }
}

const properties = wordElement('rPr', {}, [
  wordElement('rStyle', { val: characterStyles.pageNumber.id }),
  wordElement('rFonts', { hint: 'eastAsia' }),
]);

function footer(kind: ParagraphKind, page: string): string {
  const { before, after } = pageNumberDashes;
  const number = field('PAGE', text(page), properties);
  const paragraph = paragraphXml(kind, [text(before), number, text(after)]);
  return xmlPart(xmlElement('w:ftr', { 'xmlns:w': namespaces.wordprocessing }, [paragraph]));
}

function text(words: string): string {
  return `<w:r>${properties}${xmlElement('w:t', { 'xml:space': 'preserve' }, [xmlText(words)])}</w:r>`;
}
