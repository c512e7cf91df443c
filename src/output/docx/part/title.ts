import { changeOfAll } from '../../../document/changed-run.js';
import type { Document, Entry, Paragraph, Run, Section } from '../../../document/document.js';
import type { Style } from '../../../style/style.js';
import { titleLines } from '../../../typography/title/break-title.js';
import type { FaceNames } from '../style/face-name.js';
import type { ParagraphKind } from '../style/style-id.js';
import { paragraphRole } from '../style/style-role.js';
import type { PlacedComments } from './comment.js';
import type { HeadlineMarks } from './headline-mark.js';
import { paragraphXml } from './paragraph.js';
import { documentRuns, placedRun } from './run.js';
import { type ChangeNumbers, trackedMark } from './tracked.js';

/** The context in which headlines that stand alone are made. */
export interface TitleTools {
  readonly style: Style;
  readonly faces: FaceNames;
  /** Names that no title is broken in. */
  readonly names: readonly string[];
  readonly edges: PlacedComments['edges'];
  readonly headlines: HeadlineMarks;
  /** The entry that the document begins with, where nothing stands above its headline. */
  readonly opening: Entry | undefined;
  /** Entries, by their ids, whose centred headlines begin a page. */
  readonly titlesAtTop: ReadonlySet<string>;
  /** Numbers what was changed. */
  readonly changes: ChangeNumbers;
  /** The attachment's head stands on turned pages, whose section begins a page. */
  readonly isTurnedHead?: boolean;
}

/** The place in the navigation pane of a headline that stands under no section's heading, if its style says another. */
export const topmost = '<w:outlineLvl w:val="0"/>';

/** The kind of paragraph that an entry's headline is, if it stands alone. A section without a heading leaves its level to its articles. */
export function headlineKind({ headline }: Entry, { heading }: Section): ParagraphKind | undefined {
  if (headline === undefined) return undefined;
  if (headline.runs[0]?.role !== 'centredHeadline') return 'headline';
  return heading === undefined ? 'articleTitle' : 'centredHeadline';
}

/** The kinds of centred headlines that a document has. */
export function centredKinds({ sections }: Pick<Document, 'sections'>): readonly ParagraphKind[] {
  const kinds = sections.flatMap((section) =>
    section.parts.flatMap((part) => (part.kind === 'entry' ? (headlineKind(part, section) ?? []) : [])),
  );
  return [...new Set(kinds)].filter((kind) => kind !== 'headline').sort();
}

/** An entry's headline on lines of its own, with subtitle and authors, broken where the pages break it; as XML. Free lines about a
 * centred one are empty paragraphs, but at a page's top none. */
export function titleParagraphsXml(entry: Entry, section: Section, tools: TitleTools): readonly string[] {
  const { headline, subtitle, authors, id } = entry;
  const kind = headlineKind(entry, section);
  if (headline === undefined || kind === undefined) return [];
  if (entry.annexLabel) return annexTitleXml(entry, entry.annexLabel, headline, kind, section, tools);
  const isCentred = kind !== 'headline';
  const isAtTop = isCentred && tools.titlesAtTop.has(id);
  const { linesAbove, linesBelow } = tools.style.centredHeadline;
  return [
    ...freeLines(isCentred && !isAtTop && entry !== tools.opening ? linesAbove : 0, entry, tools.changes),
    titleParagraph(
      kind,
      headline,
      tools,
      isAtTop ? '<w:pageBreakBefore/>' : kind === 'headline' && section.heading === undefined ? topmost : '',
    ),
    ...(subtitle ? [titleParagraph('subtitle', subtitle, tools)] : []),
    ...(authors ? [titleParagraph('authors', authors, tools)] : []),
    ...freeLines(isCentred ? linesBelow : 0, entry, tools.changes),
  ];
}

/** The head of an attachment's pages: its label begins one, its title stands one level below the entry's in the navigation pane. */
function annexTitleXml(
  entry: Entry,
  label: Run,
  headline: Paragraph,
  kind: ParagraphKind,
  { heading }: Section,
  tools: TitleTools,
): readonly string[] {
  const level = `<w:outlineLvl w:val="${heading === undefined ? 1 : 2}"/>`;
  return [
    lineXml('annexLabel', label, tools, tools.isTurnedHead ? '' : '<w:pageBreakBefore/>'),
    ...freeLines(1, entry, tools.changes),
    titleParagraph(kind, headline, tools, level),
    ...freeLines(tools.style.centredHeadline.linesBelow, entry, tools.changes),
  ];
}

/** 落款: a free line, its contributors, its date; as XML. `isLast`: it goes with the colophon. */
export function signatureXml(entry: Entry, tools: LineTools, isLast: boolean): readonly string[] {
  const { signature } = entry;
  if (!signature) return [];
  return [
    ...freeLines(1, entry, tools.changes),
    ...signature.contributors.map((run) => lineXml('signature', run, tools)),
    lineXml('signatureDate', signature.date, tools, isLast ? '<w:keepNext/>' : ''),
  ];
}

type LineTools = Pick<TitleTools, 'faces' | 'changes'>;

/** A line that is one run; with all of it the paragraph was added or taken away. */
function lineXml(kind: ParagraphKind, run: Run, { faces, changes }: LineTools, properties = ''): string {
  const mark = trackedMark(changeOfAll([run]), changes);
  return paragraphXml(kind, [placedRun(run, faces, changes)], `${properties}${mark}`);
}

function freeLines(count: number, { change }: Entry, changes: ChangeNumbers): readonly string[] {
  return Array.from({ length: count }, () => paragraphXml('freeLine', [], trackedMark(change, changes)));
}

function titleParagraph(
  kind: ParagraphKind,
  { runs, change }: Paragraph,
  { style, names, faces, edges, headlines, changes }: TitleTools,
  properties = '',
): string {
  const role = paragraphRole[kind];
  const lines = titleLines(runs.map(({ text }) => text).join(''), role, style, names);
  return paragraphXml(
    kind,
    [documentRuns(runs, role, faces, { edges, headlines, lines, changes })],
    `${properties}${trackedMark(change, changes)}`,
  );
}
