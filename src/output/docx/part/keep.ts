import type { Block, Briefs, Document, Entry, Figure, Table } from '../../../document/document.js';
import { runsOf, type TextParagraph } from '../../../document/paragraph.js';
import type { Style } from '../../../style/style.js';
import { type ColophonPlace, companyLines } from '../../../typography/colophon.js';
import { emWidth } from '../../../typography/width.js';
import type { SetParagraph } from './line-break.js';

/** How something is kept with what follows: the last line of a paragraph, its last two lines, or the end of a table or a picture. */
export type Keeping = 'line' | 'twoLines' | 'end';

/** The end of the text, which goes with the colophon, and how. */
export type KeptWithColophon = ReadonlyMap<TextParagraph | Figure | Table, Keeping>;

/** The results of a layout of the same document. */
interface Found {
  readonly place?: ColophonPlace | undefined;
  readonly paragraphs?: readonly SetParagraph[] | undefined;
  /** Rows of text that the colophon leaves room for on its page. */
  readonly room?: number | undefined;
}

/** The end of the text, to be kept with the colophon: the paragraphs of the last two lines, or a picture or table behind them. They are kept wherever the
 * colophon stands, for whoever edits the document moves it.
 *
 * Word and WPS part a paragraph that is kept with the next, and take its last lines along. LibreOffice moves it whole, and where it is
 * longer than the room beside the colophon it takes nothing along: such a one is kept only where the colophon would be alone. */
export function paragraphsKept(
  document: Document,
  style: Style,
  { place, paragraphs = [], room = style.grid.lines }: Found = {},
): KeptWithColophon {
  const kept = new Map<TextParagraph | Figure | Table, Keeping>();
  const last = blocksOf(document).at(-1);
  if (last?.kind === 'figure' || last?.kind === 'table') return kept.set(last, 'end');
  const linesOf = lineCounter(paragraphs, style);
  let taken = 0;
  for (const paragraph of lastParagraphs(document)) {
    const lines = linesOf(paragraph);
    const wanted = companyLines - taken;
    taken += lines;
    if (wanted <= 0 || (place === 'lastPage' && taken > room)) break;
    kept.set(paragraph, wanted > 1 && lines > 1 ? 'twoLines' : 'line');
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
