import { type ParagraphKind, paragraphStyles } from '../style/style-id.js';

/** A paragraph (w:p) of one of our styles. `properties` are what it has besides the style, as XML in the order of CT_PPr;
 * `children` its runs and what else stands in it, as XML. */
export function paragraphXml(kind: ParagraphKind, children: readonly string[], properties = ''): string {
  const { id } = paragraphStyles[kind];
  return `<w:p><w:pPr><w:pStyle w:val="${id}"/>${properties}</w:pPr>${children.join('')}</w:p>`;
}
