import { type FileChild, type IParagraphOptions, Paragraph, type XmlComponent } from 'docx';
import type {
  Brief,
  Briefs,
  Document,
  Entry,
  Section,
  Paragraph as TextParagraph,
} from '../document/document.js';
import type { Twip } from '../style/length.js';
import { BlockControl, ControlledParagraph, type ControlNumbers, RunControl } from './control.js';
import type { FaceNames } from './face-name.js';
import type { FlowParagraph } from './keep.js';
import { documentRuns, textRuns } from './run.js';
import { type ParagraphKind, paragraphStyles } from './style-id.js';
import { paragraphRole } from './style-role.js';

/** What the flowing text is made with. */
export interface BodyTools {
  readonly faces: FaceNames;
  readonly numbers: ControlNumbers;
  /** Paragraphs kept with the next, so that the colophon is not alone on its page. */
  readonly kept: ReadonlySet<FlowParagraph>;
  /** Space after each character, in twips, of the paragraphs that are set tighter or looser than the grid. */
  readonly spacing: ReadonlyMap<FlowParagraph, Twip>;
}

/** 要目, 编者按 and the sections, in reading order. */
export function bodyBlocks(document: Document, tools: BodyTools): FileChild[] {
  return [
    ...contentsParagraphs(document, tools),
    ...document.editorsNote.map((note) => textParagraph('editorsNote', note, tools)),
    ...document.sections.flatMap((section) => sectionBlocks(section, tools)),
  ];
}

function contentsParagraphs({ contents }: Document, { faces }: BodyTools): Paragraph[] {
  if (contents === undefined) return [];
  const line = (kind: ParagraphKind, text: string): Paragraph =>
    new Paragraph({
      style: paragraphStyles[kind].id,
      children: textRuns(text, faces),
    });
  return [
    line('contentsTitle', contents.title),
    ...contents.headlines.map((headline) => line('contents', headline)),
  ];
}

function sectionBlocks(section: Section, tools: BodyTools): FileChild[] {
  const parts = section.parts.map((part) =>
    part.kind === 'entry' ? entryBlock(part, tools) : briefsParagraph(part, tools),
  );
  return [textParagraph('section', { runs: [section.heading] }, tools), ...parts];
}

/** An entry in a content control of its own, which names the submission. */
function entryBlock(entry: Entry, tools: BodyTools): FileChild {
  const number = tools.numbers.next();
  const subsection =
    entry.subsection === undefined
      ? []
      : [textParagraph('subsectionHeading', { runs: [entry.subsection] }, tools)];
  const headline = entry.headline === undefined ? [] : [textParagraph('headline', entry.headline, tools)];
  const paragraphs = entry.paragraphs.map((paragraph) => textParagraph('body', paragraph, tools));
  return new BlockControl({ id: entry.id, title: entry.title, number }, [
    ...subsection,
    ...headline,
    ...paragraphs,
  ]);
}

/** One paragraph: the sub-section's name, then brief after brief, each in a content control of its own. */
function briefsParagraph(briefs: Briefs, tools: BodyTools): Paragraph {
  const base = paragraphRole.briefs;
  const subsection =
    briefs.subsection === undefined
      ? []
      : documentRuns([briefs.subsection], base, tools.faces, tools.spacing.get(briefs));
  const controls = briefs.briefs.map((brief) =>
    briefControl(brief, documentRuns(brief.runs, base, tools.faces, tools.spacing.get(briefs)), tools),
  );
  return new ControlledParagraph(
    { ...paragraphOptions('briefs', briefs, tools), children: subsection },
    controls,
  );
}

function briefControl(brief: Brief, runs: readonly XmlComponent[], { numbers }: BodyTools): RunControl {
  const unit = brief.runs.filter((run) => run.role === 'unitName').map((run) => run.text);
  return new RunControl({ id: brief.id, title: unit.join(''), number: numbers.next() }, runs);
}

function textParagraph(kind: ParagraphKind, paragraph: TextParagraph, tools: BodyTools): Paragraph {
  const children = documentRuns(
    paragraph.runs,
    paragraphRole[kind],
    tools.faces,
    tools.spacing.get(paragraph),
  );
  return new Paragraph({
    ...paragraphOptions(kind, paragraph, tools),
    children,
  });
}

function paragraphOptions(
  kind: ParagraphKind,
  paragraph: FlowParagraph,
  { kept }: BodyTools,
): IParagraphOptions {
  return {
    style: paragraphStyles[kind].id,
    ...(kept.has(paragraph) ? { keepNext: true } : {}),
  };
}
