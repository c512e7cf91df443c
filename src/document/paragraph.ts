import type {
  Block,
  Briefs,
  Document,
  Entry,
  Figure,
  Instruction,
  Labelled,
  Paragraph,
  Run,
} from './document.js';

/** A paragraph of the running text: of an entry, of the editor's note, or all briefs of a sub-section. */
export type TextParagraph = Paragraph | Briefs;

/** The paragraphs of the running text, headings left out, in reading order. */
export function textParagraphs({
  instructions = [],
  editorsNote,
  sections,
}: Pick<Document, 'instructions' | 'editorsNote' | 'sections'>): readonly TextParagraph[] {
  const parts = sections.flatMap((section) => section.parts);
  return [
    ...instructions.flatMap(({ paragraphs }) => paragraphs),
    ...editorsNote,
    ...parts.flatMap((part): readonly TextParagraph[] =>
      part.kind === 'entry' ? entryParagraphs(part) : [part],
    ),
  ];
}

/** Those of an entry: the words of 批示, then its text, then the names of its attachments. */
function entryParagraphs({ instructions = [], blocks, attachmentNames = [] }: Entry): readonly Paragraph[] {
  return [
    ...instructions.flatMap(({ paragraphs }) => paragraphs),
    ...blocks.filter(isParagraph),
    ...attachmentNames,
  ];
}

/** The paragraphs of 批示 in reading order, signatures with them. */
export function instructionParagraphs(instructions: readonly Instruction[] = []): readonly Paragraph[] {
  return instructions.flatMap(({ paragraphs, signature }) => [...paragraphs, signature]);
}

function isParagraph(block: Block): block is Paragraph {
  return block.kind === 'paragraph';
}

/** The paragraphs of an entry's headline that stands alone: the headline itself, subtitle, authors. */
export function titleParagraphs({ headline, subtitle, authors }: Entry): readonly Paragraph[] {
  return [headline, subtitle, authors].filter((each) => each !== undefined);
}

/** The lines of an entry's 落款. */
export function signatureRuns({ signature }: Entry): readonly Run[] {
  return signature ? [...signature.contributors, signature.date] : [];
}

/** The runs of a paragraph: briefs stand in one, behind their sub-section's name. */
export function runsOf(paragraph: TextParagraph): readonly Run[] {
  if (paragraph.kind === 'paragraph') return paragraph.runs;
  const { subsection, briefs } = paragraph;
  return [...(subsection ? [subsection] : []), ...briefs.flatMap(({ runs }) => runs)];
}

/** Whether a paragraph is nothing but a heading, which never stands last on a page. */
export function isHeadingAlone(paragraph: TextParagraph): boolean {
  if (paragraph.kind !== 'paragraph') return false;
  return paragraph.heading?.isOwnLine ?? paragraph.runs.every(({ role }) => role === 'headline');
}

/** The runs of a block by the lines or cells that they stand in, which no line runs across, in reading order. */
export function runGroupsOf(block: Block): readonly (readonly Run[])[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs];
    case 'table':
      return [...(block.caption ? [[block.caption]] : []), ...block.rows.flat().map(({ runs }) => runs)];
    case 'figure':
      return captionsOf(block).map((caption) => [caption]);
  }
}

/** The captions of a figure: of one of its pictures each, or of both together. */
export function captionsOf({ pictures, caption }: Figure): readonly Run[] {
  const own = pictures.flatMap((picture) => (picture.caption ? [picture.caption] : []));
  return caption ? [...own, caption] : own;
}

/** A paragraph's text; a run's place in it is counted in UTF-16 units. */
export function textOf(paragraph: TextParagraph): string {
  return runsOf(paragraph)
    .map(({ text }) => text)
    .join('');
}

/** label： */
export function printedLabel(label: string): string {
  return `${label}：`;
}

/** label：text */
export function printedLine({ label, text }: Labelled): string {
  return `${printedLabel(label)}${text}`;
}
