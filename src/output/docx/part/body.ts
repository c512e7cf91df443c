import type {
  Block,
  Brief,
  Briefs,
  Document,
  Entry,
  Figure,
  Paragraph,
  Run,
  Section,
  Table,
} from '../../../document/document.js';
import { isHeadingAlone, type TextParagraph } from '../../../document/paragraph.js';
import type { Style } from '../../../style/style.js';
import { titleLines } from '../../../typography/title/break-title.js';
import type { FaceNames } from '../style/face-name.js';
import { headingOutline } from '../style/paragraph-style.js';
import type { ParagraphKind } from '../style/style-id.js';
import { paragraphRole } from '../style/style-role.js';
import type { PlacedComments } from './comment.js';
import { contentsParagraphs, type ListedHeadline } from './contents.js';
import { blockControl, type ControlNumbers, runControl } from './control.js';
import { figureXml } from './figure.js';
import type { HeadlineMark } from './headline-mark.js';
import { type LaidTable, tableByWidths } from './laid-table.js';
import type { BreakSpacings } from './line-break.js';
import { paragraphXml } from './paragraph.js';
import type { PictureParts } from './picture-parts.js';
import { documentRuns } from './run.js';
import { tableXml } from './table.js';

/** The context in which the flowing text is made. */
export interface BodyTools {
  readonly style: Style;
  readonly faces: FaceNames;
  /** Names that no title is broken in. */
  readonly names: readonly string[];
  readonly numbers: ControlNumbers;
  /** Paragraphs kept with the next, so that the colophon is not alone on its page. */
  readonly kept: ReadonlySet<TextParagraph | Figure>;
  /** Whether they go with it whole, or only their last two lines. */
  readonly keptWhole: boolean;
  readonly breakSpacings: BreakSpacings;
  readonly edges: PlacedComments['edges'];
  readonly headlines: ReadonlyMap<Run, HeadlineMark>;
  readonly listed: readonly ListedHeadline[];
  /** As a layout has set them. */
  readonly tables: ReadonlyMap<Table, LaidTable>;
  readonly pictures: PictureParts;
}

/** 要目, 编者按 and the sections, in reading order, as XML. */
export function bodyBlocks(document: Document, tools: BodyTools): string {
  return [
    contentsParagraphs(document, tools.faces, tools.listed),
    ...document.editorsNote.map((note) => textParagraph('editorsNote', note, tools)),
    ...document.sections.map((section) => sectionBlocks(section, tools)),
  ].join('');
}

function sectionBlocks(section: Section, tools: BodyTools): string {
  const parts = section.parts.map((part) =>
    part.kind === 'entry' ? entryBlock(part, tools) : briefsParagraph(part, tools),
  );
  return [textParagraph('section', { kind: 'paragraph', runs: [section.heading] }, tools), ...parts].join('');
}

/** An entry in a content control of its own, which names the submission. */
function entryBlock(entry: Entry, tools: BodyTools): string {
  const number = tools.numbers.next();
  const subsection =
    entry.subsection === undefined
      ? []
      : [textParagraph('subsectionHeading', { kind: 'paragraph', runs: [entry.subsection] }, tools)];
  const headline = entry.headline === undefined ? [] : [titleParagraph('headline', entry.headline, tools)];
  return blockControl({ id: entry.id, title: entry.title, number }, [
    ...subsection,
    ...headline,
    ...entry.blocks.map((block, i) => blockXml(block, entry.blocks[i + 1], tools)),
  ]);
}

function blockXml(block: Block, next: Block | undefined, tools: BodyTools): string {
  switch (block.kind) {
    case 'paragraph':
      return textParagraph(kindOf(block), block, tools);
    case 'table':
      return tableXml(
        tools.tables.get(block) ?? tableByWidths(block, tools.style),
        tools,
        next?.kind === 'paragraph',
      );
    case 'figure':
      return figureXml(block, tools, tools.kept.has(block));
  }
}

function kindOf({ runs, heading }: Paragraph): ParagraphKind {
  if (heading?.isOwnLine) return `heading${heading.level}`;
  // 接排: the paragraph is a heading too, known by its opening text.
  return runs[0]?.role === 'headline' ? 'runInEntry' : 'body';
}

/** One paragraph: the sub-section's name, then brief after brief, each in a content control of its own. */
function briefsParagraph(briefs: Briefs, tools: BodyTools): string {
  const base = paragraphRole.briefs;
  const subsection = briefs.subsection === undefined ? [] : [briefs.subsection];
  const stretches = tools.breakSpacings.get(briefs) ?? [];
  let from = 0;
  const take = (runs: readonly Run[]): string => {
    const made = documentRuns(runs, base, tools.faces, {
      stretches,
      from,
      edges: tools.edges,
      headlines: tools.headlines,
    });
    for (const { text } of runs) from += text.length;
    return made;
  };
  const children = [take(subsection)];
  for (const brief of briefs.briefs) children.push(briefControl(brief, take(brief.runs), tools));
  const kind = subsection.length > 0 ? 'subsectionBriefs' : 'briefs';
  return paragraphXml(kind, children, keeping(briefs, tools));
}

function briefControl(brief: Brief, runs: string, { numbers }: BodyTools): string {
  const unit = brief.runs.filter((run) => run.role === 'unitName').map((run) => run.text);
  return runControl({ id: brief.id, title: unit.join(''), number: numbers.next() }, runs);
}

function textParagraph(kind: ParagraphKind, paragraph: Paragraph, tools: BodyTools): string {
  const runs = documentRuns(paragraph.runs, paragraphRole[kind], tools.faces, {
    stretches: tools.breakSpacings.get(paragraph) ?? [],
    edges: tools.edges,
    headlines: tools.headlines,
  });
  return paragraphXml(kind, [runs], keepingOf(kind, paragraph, tools) + outlining(kind, paragraph));
}

/** The properties that keep a paragraph with the next; a headline behind which no text runs in is kept as those of their own line are by their style. */
function keepingOf(kind: ParagraphKind, paragraph: Paragraph, tools: BodyTools): string {
  const own = keeping(paragraph, tools);
  return own === '' && kind === 'runInEntry' && isHeadingAlone(paragraph) ? '<w:keepNext/>' : own;
}

/** The place in the navigation pane of a heading that runs in, whose paragraph is known there by its opening text, and of one that stands
 * higher than its style does, a level above it being left out. */
function outlining(kind: ParagraphKind, { heading }: Paragraph): string {
  if (!heading || (kind !== 'body' && heading.depth === heading.level)) return '';
  return `<w:outlineLvl w:val="${headingOutline(heading.depth)}"/>`;
}

/** A centred heading, broken where the pages break it. */
function titleParagraph(kind: ParagraphKind, { runs }: Paragraph, tools: BodyTools): string {
  const role = paragraphRole[kind];
  const lines = titleLines(runs.map(({ text }) => text).join(''), role, tools.style, tools.names);
  const { edges, headlines } = tools;
  return paragraphXml(kind, [documentRuns(runs, role, tools.faces, { edges, headlines, lines })]);
}

/** The properties that keep a paragraph with the colophon: two lines of it go along to the colophon's page, not one, or all of them. */
function keeping(paragraph: TextParagraph, { kept, keptWhole }: BodyTools): string {
  if (!kept.has(paragraph)) return '';
  return `<w:keepNext/>${keptWhole ? '<w:keepLines/>' : '<w:widowControl/>'}`;
}
