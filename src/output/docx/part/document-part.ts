import type { Style } from '../../../style/style.js';
import { namespaces } from '../package/namespace.js';
import { wordElement, xmlElement, xmlPart } from '../package/xml.js';
import { pageMeasures, twip } from '../style/measure.js';
import { footerDistance } from '../style/paragraph-style.js';
import type { PageParts } from './skeleton.js';

/** word/document.xml: the body's blocks, as XML, on pages of the style. `relationship` gives the id of a part's relationship.
 * An issue has thousands of elements: the library's object for each takes longer than all else. */
export function documentPart(
  blocks: string,
  style: Style,
  { headers, footers }: PageParts,
  relationship: (part: string) => string,
): string {
  const reference = (kind: 'header' | 'footer') => (type: string, i: number) =>
    xmlElement(`w:${kind}Reference`, { 'w:type': type, 'r:id': relationship(`${kind}${i + 1}.xml`) });
  const references = [...headers.map(reference('header')), ...footers.map(reference('footer'))];
  const section = wordElement('sectPr', {}, [...references, ...pageProperties(style)]);
  const hasDrawings = blocks.includes('<w:drawing>');
  const used = {
    ...(hasDrawings
      ? {
          'xmlns:a': namespaces.drawing,
          'xmlns:pic': namespaces.picture,
          'xmlns:wp': namespaces.inlineDrawing,
        }
      : {}),
    ...(hasDrawings || references.length > 0 ? { 'xmlns:r': namespaces.relationship } : {}),
    'xmlns:w': namespaces.wordprocessing,
  };
  return xmlPart(xmlElement('w:document', used, [wordElement('body', {}, [blocks, section])]));
}

/** A4, the standard's margins, a grid of lines only: with one of characters Word would override the runs' spacing. */
function pageProperties(style: Style): readonly string[] {
  const { width, height, margin, linePitch } = pageMeasures(style);
  const { top, right, bottom, left } = margin;
  const header = twip(top / 2);
  return [
    wordElement('pgSz', { w: width, h: height, orient: 'portrait' }),
    wordElement('pgMar', { top, right, bottom, left, header, footer: footerDistance(style), gutter: 0 }),
    wordElement('pgNumType'),
    wordElement('docGrid', { type: 'lines', linePitch }),
  ];
}
