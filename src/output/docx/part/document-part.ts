import type { Style } from '../../../style/style.js';
import { namespaces } from '../package/namespace.js';
import { wordElement, xmlElement, xmlPart } from '../package/xml.js';
import { pageMeasures, twip } from '../style/measure.js';
import { footerDistance } from '../style/paragraph-style.js';
import type { PagePiece } from './page-piece.js';
import { paragraphXml } from './paragraph.js';
import type { PageParts } from './skeleton-kind.js';

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
  const section = (kind: SectionKind): string =>
    wordElement('sectPr', {}, [...references, ...pageProperties(style, kind)]);
  const printed = pieces.filter((piece) => piece !== '');
  const blocks = printed.map((piece, i) => {
    if (typeof piece === 'string') return piece;
    const before = printed[i - 1];
    const isOpen = typeof before === 'string' || before?.kind !== 'turned';
    const above = isOpen ? sectionEnd(section('upright')) : '';
    if (piece.kind === 'turned') {
      // The last pages' section is the body's own.
      const isLast = i === printed.length - 1;
      return [above, piece.xml, isLast ? '' : sectionEnd(section('turned'))].join('');
    }
    // LibreOffice begins no page with a table that floats.
    return `${above}${paragraphXml('colophonEnd', [])}${piece.xml}`;
  });
  const last = printed.at(-1);
  const lastSection = typeof last === 'object' ? lastKind(last) : 'upright';
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
  return xmlPart(
    xmlElement('w:document', used, [wordElement('body', {}, [...blocks, section(lastSection)])]),
  );
}

/** The pages of a section: upright, turned, or a back, which is numbered or not. */
type SectionKind = 'upright' | 'turned' | 'back' | 'unnumberedBack';

function lastKind(piece: Exclude<PagePiece, string>): SectionKind {
  if (piece.kind === 'turned') return 'turned';
  return piece.isUnnumbered ? 'unnumberedBack' : 'back';
}

/** The paragraph that closes pages of one kind, so low that it finds room under a full page. */
function sectionEnd(section: string): string {
  return paragraphXml('colophonEnd', [], wordElement('spacing', { line: 14, lineRule: 'exact' }) + section);
}

/** A4, the standard's margins, a grid of lines only: with one of characters Word would override the runs' spacing. A turned page is seen
 * from its right side: its upper edge is the upright one's left. */
function pageProperties(style: Style, kind: SectionKind): readonly (string | undefined)[] {
  const isTurned = kind === 'turned';
  const isBack = kind === 'back' || kind === 'unnumberedBack';
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
    isBack ? wordElement('type', { val: 'evenPage' }) : undefined,
    wordElement('pgSz', size),
    wordElement('pgMar', { ...margins, gutter: 0 }),
    wordElement('pgNumType'),
    // A first page of its own kind has no header nor footer, since none is given for it.
    kind === 'unnumberedBack' ? wordElement('titlePg') : undefined,
    wordElement('docGrid', { type: 'lines', linePitch }),
  ];
}
