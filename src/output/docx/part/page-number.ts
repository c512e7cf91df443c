import { Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { pageNumberDashes } from '../../../document/page-words.js';
import type { PageNumberPlace } from '../../../style/style.js';
import { characterStyles, type ParagraphKind, paragraphStyles } from '../style/style-id.js';

/** 7.5: — 1 —, at the outer edge of odd and even pages, or centred, or not at all. */
export function pageNumberFooters(
  place: PageNumberPlace,
): { readonly default: Footer; readonly even?: Footer } | undefined {
  switch (place) {
    case 'outer':
      return {
        default: footer('pageNumberOdd'),
        even: footer('pageNumberEven'),
      };
    case 'centre':
      return { default: footer('pageNumberCentre') };
    case 'none':
      return undefined;
  }
}

function footer(kind: ParagraphKind): Footer {
  const run = new TextRun({
    style: characterStyles.pageNumber.id,
    font: { hint: 'eastAsia' },
    children: [pageNumberDashes.before, PageNumber.CURRENT, pageNumberDashes.after],
  });
  return new Footer({
    children: [new Paragraph({ style: paragraphStyles[kind].id, children: [run] })],
  });
}
