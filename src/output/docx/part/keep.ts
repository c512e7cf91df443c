import type { Block, Briefs, Document, Entry, Figure } from '../../../document/document.js';
import { runsOf, type TextParagraph } from '../../../document/paragraph.js';
import type { Style } from '../../../style/style.js';
import { type ColophonPlace, companyLines } from '../../../typography/colophon.js';
import { emWidth } from '../../../typography/width.js';
import type { SetParagraph } from './line-break.js';

/** LibreOffice never splits a paragraph that is kept with the next, so without knowledge of the pages only one as
 * short as this is kept: a longer one could leave a gap at the foot of the page before. */
const shortParagraph = 4;

/** The results of a layout of the same document. */
interface Found {
  readonly place?: ColophonPlace | undefined;
  readonly paragraphs?: readonly SetParagraph[] | undefined;
}

/** The last paragraphs of the text, or a picture behind them, which are kept with the colophon: those that the layout has carried to its
 * page. */
export function paragraphsKept(
  document: Document,
  style: Style,
  { place, paragraphs = [] }: Found = {},
): ReadonlySet<TextParagraph | Figure> {
  const kept = new Set<TextParagraph | Figure>();
  if (place === 'lastPage' || lastSigned(document)) return kept;
  const last = blocksOf(document).at(-1);
  if (last?.kind === 'figure') return kept.add(last);
  const linesOf = lineCounter(paragraphs, style);
  let lines = 0;
  for (const paragraph of lastParagraphs(document)) {
    const own = linesOf(paragraph);
    if (lines >= companyLines || (place === undefined && own > shortParagraph)) break;
    kept.add(paragraph);
    lines += own;
  }
  return kept;
}

/** Counts the lines of paragraphs: as a layout of the same document has set them, else by the width of their text. */
export function lineCounter(
  paragraphs: readonly SetParagraph[],
  style: Style,
): (paragraph: TextParagraph) => number {
  const known = new Map(paragraphs.map(({ source, lines }) => [source, lines.length]));
  return (paragraph) => known.get(paragraph) ?? estimatedLines(paragraph, style);
}

/** The last paragraphs of entries whose 落款 the layout has at a page's top, with two lines of the text. */
export function paragraphsKeptSigned(
  { sections }: Document,
  atTop: ReadonlySet<string>,
): ReadonlySet<TextParagraph> {
  const parts = sections.flatMap((section) => section.parts);
  const last = parts.flatMap((part) => {
    const block =
      part.kind === 'entry' && part.signature && atTop.has(part.id) ? part.blocks.at(-1) : undefined;
    return block?.kind === 'paragraph' ? [block] : [];
  });
  return new Set(last);
}

/** The entry at the end of the text, if it has 落款: that goes with a colophon on a further page. */
export function lastSigned({ sections }: Document): Entry | undefined {
  const part = sections.at(-1)?.parts.at(-1);
  return part?.kind === 'entry' && part.signature ? part : undefined;
}

/** The paragraphs behind the last table or picture, from the last on. */
function lastParagraphs(document: Document): readonly TextParagraph[] {
  const paragraphs: TextParagraph[] = [];
  for (const block of [...blocksOf(document)].reverse()) {
    if (block.kind !== 'paragraph' && block.kind !== 'briefs') break;
    paragraphs.push(block);
  }
  return paragraphs;
}

function blocksOf({ editorsNote, sections }: Document): readonly (Block | Briefs)[] {
  const parts = sections.flatMap((section) => section.parts);
  return [
    ...editorsNote,
    ...parts.flatMap((part): readonly (Block | Briefs)[] =>
      part.kind === 'entry' ? [...part.blocks, ...(part.attachmentNames ?? [])] : [part],
    ),
  ];
}

/** By the width of its text alone, without the rules of line breaking. */
function estimatedLines(paragraph: TextParagraph, style: Style): number {
  const width = runsOf(paragraph).reduce((sum, run) => sum + emWidth(run.text), style.firstLineIndent);
  return Math.max(1, Math.ceil(width / style.grid.characters));
}
