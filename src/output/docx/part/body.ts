import { changeOfAll } from '../../../document/changed-run.js';
import type {
  Block,
  Brief,
  Briefs,
  Document,
  Entry,
  Paragraph,
  Run,
  Section,
  Table,
} from '../../../document/document.js';
import { runsOf } from '../../../document/paragraph.js';
import type { ParagraphKind } from '../style/style-id.js';
import { paragraphRole } from '../style/style-role.js';
import { attachmentNamesXml } from './attachment.js';
import { bookmarkedBlocks, bookmarkedPieces, bookmarkedRuns } from './bookmark.js';
import { contentsParagraphs } from './contents.js';
import { blockControl, runControl } from './control.js';
import { figureXml } from './figure.js';
import { instructionsXml } from './instruction.js';
import { type LaidTable, tableByWidths } from './laid-table.js';
import type { PagePiece } from './page-piece.js';
import { onNewPage } from './page-start.js';
import { paragraphXml } from './paragraph.js';
import { documentRuns } from './run.js';
import { tableXml } from './table.js';
import { type BodyTools, keeping, textParagraph } from './text-paragraph.js';
import { signatureXml, titleParagraphsXml } from './title.js';
import { trackedMark } from './tracked.js';

/** 要目, 编者按 and the sections, in reading order, as XML. */
export function bodyBlocks(document: Document, tools: BodyTools): readonly PagePiece[] {
  const { instructions = [], contents, editorsNote } = document;
  const { anchors } = tools;
  const listed = contentsParagraphs(document, tools.faces, tools.listed, tools.contentsSpacings);
  const note = editorsNote.map((each) => textParagraph('editorsNote', each, tools));
  return [
    ...bookmarkedPieces(instructionsXml(instructions, tools, false), anchors.get(instructions)),
    contents ? bookmarkedBlocks(listed, anchors.get(contents)) : listed,
    ...bookmarkedPieces(note, anchors.get(editorsNote)),
    ...document.sections.flatMap((section) => sectionBlocks(section, tools)),
  ];
}

function sectionBlocks(section: Section, tools: BodyTools): readonly PagePiece[] {
  const parts = section.parts.flatMap((part): readonly PagePiece[] => {
    const pieces =
      part.kind === 'entry'
        ? bookmarkedPieces(entryBlocks(part, section, tools), tools.anchors.get(part))
        : [briefsParagraph(part, tools)];
    return part.startsPage ? onNewPage(pieces) : pieces;
  });
  const { heading } = section;
  const above = heading ? [headingXml('section', heading, tools)] : [];
  const blocks = [...bookmarkedPieces(above, tools.anchors.get(section)), ...parts];
  return section.startsPage ? onNewPage(blocks) : blocks;
}

/** A heading that is one run; with all of it the paragraph was added or taken away. */
function headingXml(kind: ParagraphKind, run: Run, tools: BodyTools): string {
  const change = changeOfAll([run]);
  return textParagraph(kind, { kind: 'paragraph', runs: [run], ...(change ? { change } : {}) }, tools);
}

/** An entry in a content control of its own, which names the submission; in several where turned pages part it. */
function entryBlocks(entry: Entry, section: Section, tools: BodyTools): readonly PagePiece[] {
  const { id, title, subsection, blocks } = entry;
  // Accepting or rejecting an entry as a whole would leave an empty control behind.
  const control = (xml: readonly string[]): string =>
    entry.change ? xml.join('') : blockControl({ id, title, number: tools.numbers.next() }, xml);
  const pieces: PagePiece[] = [];
  const [first] = blocks;
  // The head of an attachment lies on its side with the table that it begins with.
  const isTurnedHead = entry.annexLabel !== undefined && first !== undefined && isTurned(first, tools);
  const head = titleParagraphsXml(entry, section, { ...tools, isTurnedHead });
  let inControl: string[] = [
    ...(subsection ? [headingXml('subsectionHeading', subsection, tools)] : []),
    ...instructionsXml(entry.instructions ?? [], tools, true),
    ...(isTurnedHead ? [] : head),
  ];
  for (const [i, block] of blocks.entries()) {
    const xml = blockXml(block, blocks[i + 1], { ...tools, isTopmost: section.heading === undefined });
    if (!isTurned(block, tools)) {
      inControl.push(xml);
      continue;
    }
    if (inControl.length > 0) pieces.push(control(inControl));
    pieces.push({ kind: 'turned', xml: control(isTurnedHead && i === 0 ? [...head, xml] : [xml]) });
    inControl = [];
  }
  inControl.push(
    ...attachmentNamesXml(entry.attachmentNames ?? [], tools),
    ...signatureXml(entry, tools, entry === tools.lastSigned),
  );
  return inControl.length > 0 ? [...pieces, control(inControl)] : pieces;
}

function isTurned(block: Block, tools: BodyTools): boolean {
  return block.kind === 'table' && laidTable(block, tools).plan.isTurned;
}

function laidTable(table: Table, { tables, style }: BodyTools): LaidTable {
  return tables.get(table) ?? tableByWidths(table, style);
}

function blockXml(block: Block, next: Block | undefined, tools: BodyTools): string {
  switch (block.kind) {
    case 'paragraph':
      return textParagraph(kindOf(block), block, tools);
    case 'table':
      return tableXml(laidTable(block, tools), tools, {
        isFollowed: next?.kind === 'paragraph',
        isKept: tools.kept.has(block),
      });
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
      changes: tools.changes,
    });
    for (const { text } of runs) from += text.length;
    return made;
  };
  const { anchors } = tools;
  const children = [bookmarkedRuns(take(subsection), anchors.get(briefs)?.whole)];
  for (const brief of briefs.briefs) {
    const own = take(brief.runs);
    const placed = changeOfAll(brief.runs) ? own : briefControl(brief, own, tools);
    children.push(bookmarkedRuns(placed, anchors.get(brief)?.whole));
  }
  const kind = subsection.length > 0 ? 'subsectionBriefs' : 'briefs';
  const mark = trackedMark(changeOfAll(runsOf(briefs)), tools.changes);
  return paragraphXml(kind, children, `${keeping(briefs, tools)}${mark}`);
}

function briefControl(brief: Brief, runs: string, { numbers }: BodyTools): string {
  const unit = brief.runs.filter((run) => run.role === 'unitName').map((run) => run.text);
  return runControl({ id: brief.id, title: unit.join(''), number: numbers.next() }, runs);
}
