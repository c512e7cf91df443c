import { type Asset, noAssets } from '../source/asset.js';
import type { Range } from '../source/range.js';
import { type SourceText, sliceText } from '../source/text.js';
import { type BodyBlock, blocksOf } from '../submission/block.js';
import { bodyHeadings } from '../submission/body-headings.js';
import type { BodyParagraph } from '../submission/paragraph.js';
import { findPoints } from '../submission/points.js';
import { fileTable } from '../submission/sheet-table.js';
import type { TableFileBlock } from '../submission/table-file.js';
import type { Block, Paragraph, Run } from './document.js';
import { composeFigure } from './figure.js';
import { type PrintedHeading, placeHeadings } from './level-heading.js';
import { runOf } from './run.js';
import { composeTable } from './table.js';

/** How a body is worded. */
export interface BodySetting {
  readonly leaders: readonly string[];
  readonly boldLeadSentences: boolean;
  /** Whether headings of levels are set as such. */
  readonly levelHeadings: boolean;
}

/** The blocks of an entry's body as they are printed; points go on over what stands between their paragraphs. `assets` are the
 * files that it names. */
export function composeBlocks(
  body: SourceText,
  setting: BodySetting,
  assets: readonly Asset[] = noAssets,
): readonly Block[] {
  const blocks = blocksOf(body);
  const headings = setting.levelHeadings ? placeHeadings(bodyHeadings(body)) : undefined;
  const prose = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : []));
  const paragraphs = composeBody(prose, setting, headings).values();
  const wordBlock = (block: BodyBlock): readonly (Block | undefined)[] => {
    switch (block.kind) {
      case 'paragraph':
        return [paragraphs.next().value];
      case 'table':
        return [composeTable(block)];
      case 'figure':
        return composeFigure(block, assets);
      case 'tableFile':
        return [composeTableFile(block, assets)];
    }
  };
  return blocks.flatMap(wordBlock).filter((block) => block !== undefined);
}

/** The table of a file; of one that can't be read, which a draft may have, the line as it is written. */
function composeTableFile(block: TableFileBlock, assets: readonly Asset[]): Block {
  const read = fileTable(block, assets);
  if (read.kind === 'table') return composeTable(read);
  return { kind: 'paragraph', runs: [runOf('body', block.line)] };
}

/** The paragraphs of a body as runs: plain, marked bold (`**`), its headings, and the lead sentences of its points. */
export function composeBody(
  paragraphs: readonly BodyParagraph[],
  options: Pick<BodySetting, 'leaders' | 'boldLeadSentences'>,
  headings: ReadonlyMap<BodyParagraph, PrintedHeading> = new Map(),
): readonly Paragraph[] {
  const series = options.boldLeadSentences
    ? findPoints(
        paragraphs.map(({ text }) => text.text),
        options.leaders,
      )
    : [];
  const leads = paragraphs.map((): Range[] => []);
  for (const { paragraph, leadSentence } of series.flat())
    if (leadSentence) leads[paragraph]?.push(leadSentence);
  return paragraphs.map((paragraph, i) => {
    const { text, strong } = paragraph;
    const printed = headings.get(paragraph);
    if (!printed) return { kind: 'paragraph', runs: toRuns(text, strong, leads[i] ?? []) };
    const { heading, end } = printed;
    const title = runOf(`heading${heading.level}`, sliceText(text, 0, end));
    return { kind: 'paragraph', heading, runs: [title, ...toRuns(text, strong, leads[i] ?? [], end)] };
  });
}

/** Says of stretches, asked for from left to right, whether one of some ranges holds them. */
function withinAny(ranges: readonly Range[]): (start: number, end: number) => boolean {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = 0;
  return (start, end) => {
    for (let range = sorted[next]; range && range.start <= start; range = sorted[++next])
      reach = Math.max(reach, range.end);
    return end <= reach;
  };
}

/** The runs of a paragraph from an offset on. */
function toRuns(
  text: SourceText,
  strong: readonly Range[],
  leads: readonly Range[],
  from = 0,
): readonly Run[] {
  const edges = new Set([from, text.text.length]);
  for (const { start, end } of [...strong, ...leads]) edges.add(start).add(end);
  const sorted = [...edges].filter((edge) => edge >= from).sort((a, b) => a - b);
  const runs: Run[] = [];
  const isInLead = withinAny(leads);
  const isStrong = withinAny(strong);
  for (const [i, start] of sorted.entries()) {
    const end = sorted[i + 1];
    if (end === undefined) break;
    const role = isInLead(start, end) ? 'leadSentence' : isStrong(start, end) ? 'strong' : 'body';
    runs.push(runOf(role, sliceText(text, start, end)));
  }
  return runs;
}
