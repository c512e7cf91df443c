import { joinTexts, type SourceText, sliceText } from '../source/text.js';
import { type FigureBlock, figureAt } from './figure-block.js';
import { withOuterTabs } from './outer-tabs.js';
import { type BodyParagraph, readParagraph } from './paragraph.js';
import { isCaption, readTable, type TableBlock } from './table-block.js';
import { type TableFileBlock, tableFileIn } from './table-file.js';
import { tableRunAt } from './table-run.js';

/** A part of a body: one line, or lines that belong together. */
export type BodyBlock = ParagraphBlock | TableBlock | TableFileBlock | FigureBlock;

/** A line of prose. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly paragraph: BodyParagraph;
}

const known = new WeakMap<SourceText, readonly BodyBlock[]>();

/** The blocks of a body in their order (format: one line is one paragraph unless it is something else); blank lines are
 * not counted. Read once for all that look at them. */
export function blocksOf(body: SourceText): readonly BodyBlock[] {
  const blocks = known.get(body) ?? readBlocks(linesOf(withOuterTabs(body)));
  known.set(body, blocks);
  return blocks;
}

const proseKnown = new WeakMap<readonly BodyBlock[], readonly BodyParagraph[]>();

/** The paragraphs of a body alone, in their order: the prose that rules see. */
export function paragraphsOf(body: SourceText): readonly BodyParagraph[] {
  const blocks = blocksOf(body);
  const paragraphs =
    proseKnown.get(blocks) ??
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : []));
  proseKnown.set(blocks, paragraphs);
  return paragraphs;
}

function readBlocks(lines: readonly SourceText[]): readonly BodyBlock[] {
  const blocks: BodyBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const file = tableFileIn(line);
    if (file) {
      const caption = file.caption ?? takeCaption(blocks);
      blocks.push(caption ? { ...file, caption } : file);
      at++;
      continue;
    }
    const run = tableRunAt(lines, at);
    if (run) {
      const written = joinTexts(lines.slice(at, run.end)) ?? line;
      blocks.push(readTable(run.rows, written, takeCaption(blocks)));
      at = run.end;
      continue;
    }
    const figure = figureAt(lines, at);
    if (figure) {
      blocks.push(figure);
      at += figure.pictures.length;
      continue;
    }
    const paragraph = readParagraph(line);
    if (paragraph) blocks.push({ kind: 'paragraph', paragraph });
    at++;
  }
  return blocks;
}

/** Takes the last block away if it is the caption of a table that follows. */
function takeCaption(blocks: BodyBlock[]): BodyParagraph | undefined {
  const above = blocks.at(-1);
  if (above?.kind !== 'paragraph' || !isCaption(above.paragraph)) return undefined;
  blocks.pop();
  return above.paragraph;
}

const linesKnown = new WeakMap<SourceText, readonly BodyParagraph[]>();

/** The lines of a text in which nothing but prose may stand: a brief's, an editor's note's. */
export function proseOf(text: SourceText): readonly BodyParagraph[] {
  const paragraphs = linesKnown.get(text) ?? linesOf(text).flatMap((line) => readParagraph(line) ?? []);
  linesKnown.set(text, paragraphs);
  return paragraphs;
}

/** The lines of a body as written, without their ends. */
function linesOf(body: SourceText): readonly SourceText[] {
  let start = 0;
  return body.text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    return sliceText(body, from, from + line.length);
  });
}
