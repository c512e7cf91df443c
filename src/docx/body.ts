import type { FileChild, IParagraphOptions, Paragraph, XmlComponent } from 'docx';
import type {
  Brief,
  Briefs,
  Document,
  Entry,
  Run,
  Section,
  Paragraph as TextParagraph,
} from '../document/document.js';
import type { Style } from '../style/style.js';
import type { PlacedComments } from './comment.js';
import { contentsParagraphs, type HeadlineMark } from './contents.js';
import { BlockControl, BuiltParagraph, type ControlNumbers, RunControl } from './control.js';
import type { FaceNames } from './face-name.js';
import type { FlowParagraph } from './keep.js';
import { documentRuns } from './run.js';
import { type SetParagraph, type SpacedStretch, steerParagraph } from './steer.js';
import { type ParagraphKind, paragraphStyles } from './style-id.js';
import { paragraphRole } from './style-role.js';

/** What the flowing text is made with. */
export interface BodyTools {
  readonly faces: FaceNames;
  readonly numbers: ControlNumbers;
  /** Paragraphs kept with the next, so that the colophon is not alone on its page. */
  readonly kept: ReadonlySet<FlowParagraph>;
  /** Whether they go with it whole, or only their last two lines. */
  readonly keptWhole: boolean;
  /** How a layout has set the paragraphs. */
  readonly set: ReadonlyMap<FlowParagraph, SetParagraph>;
  readonly style: Style;
  readonly edges: PlacedComments['edges'];
  readonly headlines: ReadonlyMap<Run, HeadlineMark>;
}

/** 要目, 编者按 and the sections, in reading order. */
export function bodyBlocks(document: Document, tools: BodyTools): FileChild[] {
  return [
    ...contentsParagraphs(document, tools.faces),
    ...document.editorsNote.map((note) => textParagraph('editorsNote', note, tools)),
    ...document.sections.flatMap((section) => sectionBlocks(section, tools)),
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
  const paragraphs = entry.paragraphs.map((paragraph) =>
    textParagraph(beginsWithHeadline(paragraph) ? 'runInEntry' : 'body', paragraph, tools),
  );
  return new BlockControl({ id: entry.id, title: entry.title, number }, [
    ...subsection,
    ...headline,
    ...paragraphs,
  ]);
}

/** 接排: the paragraph is a heading too, known by its opening text. */
function beginsWithHeadline({ runs }: TextParagraph): boolean {
  return runs[0]?.role === 'headline';
}

/** One paragraph: the sub-section's name, then brief after brief, each in a content control of its own. */
function briefsParagraph(briefs: Briefs, tools: BodyTools): Paragraph {
  const base = paragraphRole.briefs;
  const subsection = briefs.subsection === undefined ? [] : [briefs.subsection];
  const all = [...subsection, ...briefs.briefs.flatMap((brief) => brief.runs)];
  const stretches = spacing(briefs, all, tools);
  let from = 0;
  const take = (runs: readonly Run[]): XmlComponent[] => {
    const made = documentRuns(runs, base, tools.faces, {
      stretches,
      from,
      edges: tools.edges,
      headlines: tools.headlines,
    });
    from += textOf(runs).length;
    return made;
  };
  const children = take(subsection);
  const controls = briefs.briefs.map((brief) => briefControl(brief, take(brief.runs), tools));
  return new BuiltParagraph(
    paragraphOptions(subsection.length > 0 ? 'subsectionBriefs' : 'briefs', briefs, tools),
    [...children, ...controls],
  );
}

function briefControl(brief: Brief, runs: readonly XmlComponent[], { numbers }: BodyTools): RunControl {
  const unit = brief.runs.filter((run) => run.role === 'unitName').map((run) => run.text);
  return new RunControl({ id: brief.id, title: unit.join(''), number: numbers.next() }, runs);
}

function textParagraph(kind: ParagraphKind, paragraph: TextParagraph, tools: BodyTools): Paragraph {
  const children = documentRuns(paragraph.runs, paragraphRole[kind], tools.faces, {
    stretches: spacing(paragraph, paragraph.runs, tools),
    edges: tools.edges,
    headlines: tools.headlines,
  });
  return new BuiltParagraph(paragraphOptions(kind, paragraph, tools), children);
}

function spacing(
  paragraph: FlowParagraph,
  runs: readonly Run[],
  { set, style }: BodyTools,
): readonly SpacedStretch[] {
  const found = set.get(paragraph);
  return (found && steerParagraph(textOf(runs), found, style)) ?? [];
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function paragraphOptions(
  kind: ParagraphKind,
  paragraph: FlowParagraph,
  { kept, keptWhole }: BodyTools,
): IParagraphOptions {
  return {
    style: paragraphStyles[kind].id,
    // Two lines of it go along to the colophon's page, not one.
    ...(kept.has(paragraph)
      ? { keepNext: true, ...(keptWhole ? { keepLines: true } : { widowControl: true }) }
      : {}),
  };
}
