import type { Style } from '../../../style/style.js';
import { namespaces } from '../package/namespace.js';
import { wordElement, xmlElement, xmlPart } from '../package/xml.js';
import { pageMeasures, twip } from '../style/measure.js';
import { footerDistance } from '../style/paragraph-style.js';
import type { PagePiece } from './page-piece.js';
import { paragraphXml } from './paragraph.js';
import type { PageParts } from './skeleton.js';

/** word/document.xml: the body's blocks, as XML, on pages of the style. `relationship` gives the id of a part's relationship.
 * An issue has thousands of elements: the library's object for each takes longer than all else. */
export function documentPart(
  pieces: readonly PagePiece[],
  style: Style,
  { headers, footers }: PageParts,
  relationship: (part: string) => string,
): string {
  const reference = (kind: 'header' | 'footer') => (type: string, i: number) =>
    xmlElement(`w:${kind}Reference`, { 'w:type': type, 'r:id': relationship(`${kind}${i + 1}.xml`) });
  const references = [...headers.map(reference('header')), ...footers.map(reference('footer'))];
  const section = (isTurned: boolean): string =>
    wordElement('sectPr', {}, [...references, ...pageProperties(style, isTurned)]);
  const blocks = pieces.map((piece) =>
    typeof piece === 'string'
      ? piece
      : [sectionEnd(section(false)), piece.turned, sectionEnd(section(true))].join(''),
  );
  const hasDrawings = blocks.some((block) => block.includes('<w:drawing>'));
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
    ...(blocks.some((block) => block.includes('<w15:'))
      ? {
          'xmlns:mc': namespaces.compatibility,
          'xmlns:w15': namespaces.word2012,
          'mc:Ignorable': 'w15',
        }
      : {}),
  };
  return xmlPart(xmlElement('w:document', used, [wordElement('body', {}, [...blocks, section(false)])]));
}

/** The paragraph that closes pages of one kind, so low that it finds room under a full page. */
function sectionEnd(section: string): string {
  return paragraphXml('colophonEnd', [], wordElement('spacing', { line: 14, lineRule: 'exact' }) + section);
}

/** A4, the standard's margins, a grid of lines only: with one of characters Word would override the runs' spacing. A turned page is seen
 * from its right side: its upper edge is the upright one's left. */
function pageProperties(style: Style, isTurned: boolean): readonly string[] {
  const { width, height, margin, linePitch } = pageMeasures(style);
  const { top, right, bottom, left } = margin;
  const size = isTurned
    ? { w: height, h: width, orient: 'landscape' }
    : { w: width, h: height, orient: 'portrait' };
  const footer = footerDistance(style);
  const margins = isTurned
    ? { top: left, right: top, bottom: right, left: bottom, header: twip(left / 2), footer: twip(right / 2) }
    : { top, right, bottom, left, header: twip(top / 2), footer };
  return [
    wordElement('pgSz', size),
    wordElement('pgMar', { ...margins, gutter: 0 }),
    wordElement('pgNumType'),
    wordElement('docGrid', { type: 'lines', linePitch }),
  ];
}
