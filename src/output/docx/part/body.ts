import type {
  Block,
  Brief,
  Briefs,
  Document,
  Entry,
  Paragraph,
  Run,
  Section,
} from '../../../document/document.js';
import type { ParagraphKind } from '../style/style-id.js';
import { paragraphRole } from '../style/style-role.js';
import { attachmentNamesXml } from './attachment.js';
import { contentsParagraphs } from './contents.js';
import { blockControl, runControl } from './control.js';
import { figureXml } from './figure.js';
import { instructionsXml } from './instruction.js';
import { tableByWidths } from './laid-table.js';
import { paragraphXml } from './paragraph.js';
import { documentRuns } from './run.js';
import { tableXml } from './table.js';
import { type BodyTools, keeping, textParagraph } from './text-paragraph.js';
import { signatureXml, titleParagraphsXml } from './title.js';

/** 要目, 编者按 and the sections, in reading order, as XML. */
export function bodyBlocks(document: Document, tools: BodyTools): string {
  return [
    ...instructionsXml(document.instructions ?? [], tools, false),
    contentsParagraphs(document, tools.faces, tools.listed),
    ...document.editorsNote.map((note) => textParagraph('editorsNote', note, tools)),
    ...document.sections.map((section) => sectionBlocks(section, tools)),
  ].join('');
}

function sectionBlocks(section: Section, tools: BodyTools): string {
  const parts = section.parts.map((part) =>
    part.kind === 'entry' ? entryBlock(part, section, tools) : briefsParagraph(part, tools),
  );
  const { heading } = section;
  const above = heading ? [textParagraph('section', { kind: 'paragraph', runs: [heading] }, tools)] : [];
  return [...above, ...parts].join('');
}

/** An entry in a content control of its own, which names the submission. */
function entryBlock(entry: Entry, section: Section, tools: BodyTools): string {
  const number = tools.numbers.next();
  const subsection =
    entry.subsection === undefined
      ? []
      : [textParagraph('subsectionHeading', { kind: 'paragraph', runs: [entry.subsection] }, tools)];
  return blockControl({ id: entry.id, title: entry.title, number }, [
    ...subsection,
    ...instructionsXml(entry.instructions ?? [], tools, true),
    ...titleParagraphsXml(entry, section, tools),
    ...entry.blocks.map((block, i) =>
      blockXml(block, entry.blocks[i + 1], { ...tools, isTopmost: section.heading === undefined }),
    ),
    ...attachmentNamesXml(entry.attachmentNames ?? [], tools),
    ...signatureXml(entry, tools.faces, entry === tools.lastSigned),
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
