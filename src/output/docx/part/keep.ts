import type { Document } from '../../../document/document.js';
import { runsOf, type TextParagraph, textParagraphs } from '../../../document/paragraph.js';
import type { Style } from '../../../style/style.js';
import { emWidth } from '../../../typography/width.js';

/** Where the colophon stands, as a layout has found: under the text of the last page, or on a further page, with two
 * lines of the last paragraph or with the whole of it. */
export type ColophonPlace = 'lastPage' | 'furtherPage' | 'furtherPageWithParagraph';

/** The colophon is never alone on its page: at least so many lines of text go with it. */
const carriedLines = 2;
/** LibreOffice never splits a paragraph that is kept with the next, so without knowledge of the pages only one as
 * short as this is kept: a longer one could leave a gap at the foot of the page before. */
const shortParagraph = 4;

/** The last paragraphs of the text, which are kept with the colophon. */
export function paragraphsKept(
  document: Document,
  style: Style,
  place?: ColophonPlace,
): ReadonlySet<TextParagraph> {
  const kept = new Set<TextParagraph>();
  if (place === 'lastPage') return kept;
  let lines = 0;
  for (const paragraph of [...textParagraphs(document)].reverse()) {
    const own = lineCount(paragraph, style);
    if (lines >= carriedLines || (place === undefined && own > shortParagraph)) break;
    kept.add(paragraph);
    lines += own;
  }
  return kept;
}

/** By the width of its text alone, without the rules of line breaking. */
function lineCount(paragraph: TextParagraph, style: Style): number {
  const width = runsOf(paragraph).reduce((sum, run) => sum + emWidth(run.text), style.firstLineIndent);
  return Math.max(1, Math.ceil(width / style.grid.characters));
}
