import type { Block, Briefs, Document, Entry, Run, Section } from '../document/document.js';
import { isHeadingAlone, runsOf, type TextParagraph, textParagraphs } from '../document/paragraph.js';
import type { TextRole } from '../style/role.js';
import { type Atom, atomsOf } from './atom.js';
import { attachmentNameRows } from './attachment.js';
import type { Bookmark } from './bookmark.js';
import { breakEvenly, breakLines, breakToEnd } from './break-lines.js';
import { centredRows } from './centred.js';
import { numberedContentsRows, plainContentsRows } from './contents.js';
import { figureRow } from './figure.js';
import type { Flowing } from './flowing.js';
import { instructionRows } from './instruction.js';
import type { Line } from './line.js';
import { type LaidSection, type LaidSections, laySections } from './reuse.js';
import {
  type FlowedParagraph,
  gapRow,
  heightOf,
  type LineRow,
  type ParagraphRows,
  type ParagraphSetting,
  type Row,
} from './row.js';
import type { Setting } from './setting.js';
import type { ElementId, ElementKind } from './structure.js';
import { tableRows } from './table/block.js';
import type { TableHead } from './table/set-table.js';
import { keptWithSignature, signedRows, titleRows } from './title-rows.js';

/** The running text as rows, and its paragraphs. */
export interface Flow {
  readonly rows: readonly Row[];
  readonly paragraphs: readonly FlowedParagraph[];
  /** To lay the issue out again. */
  readonly sections: LaidSections;
}

/** The running text of an issue as rows: contents, editor's note, sections. Sections that are as they were in `previous`, up to
 * the first that is not, are taken over from there. */
export function flow(document: Document, setting: Setting, previous?: LaidSections): Flow {
  const paragraphs: FlowedParagraph[] = [];
  const flowing: Flowing = { setting, done: (paragraph) => paragraphs.push(paragraph) };
  const rows = [
    ...instructionRows(document.instructions ?? [], flowing, undefined, false),
    ...contentsRows(document, flowing),
    ...document.editorsNote.flatMap((paragraph) => paragraphRows(paragraph, flowing)),
  ];
  const sections = laySections(document.sections, setting, previous, (section, set, done) =>
    sectionRows(section, { setting: set, done }),
  );
  const laid = sections.sections;
  return {
    rows: [...rows, ...laid.flatMap((each) => each.rows)],
    paragraphs: [...paragraphs, ...laid.flatMap((each, i) => ofSection(each, document.sections[i]))],
    sections,
  };
}

/** A section's paragraphs as set, named by those of the document at hand: the section may have been laid out for an earlier one. */
function ofSection(
  { section, paragraphs }: LaidSection,
  now: Section | undefined,
): readonly FlowedParagraph[] {
  if (!now || now === section) return paragraphs;
  const own = textParagraphs({ editorsNote: [], sections: [now] });
  return paragraphs.map((paragraph, i) => ({ ...paragraph, source: own[i] ?? paragraph.source }));
}

function contentsRows({ contents }: Document, flowing: Flowing): readonly Row[] {
  if (!contents) return [];
  return [
    ...centredRows(
      [{ role: 'contentsTitle', text: contents.title }],
      flowing.setting.structure.add('paragraph'),
      flowing.setting,
    ),
    ...(contents.hasPages
      ? numberedContentsRows(contents.headlines, flowing.setting)
      : plainContentsRows(contents.headlines, flowing)),
  ];
}

function sectionRows({ heading, name, parts, startsPage }: Section, flowing: Flowing): readonly Row[] {
  const part = flowing.setting.structure.add('part');
  const rows = [
    ...(heading ? headingRows(heading, flowing, 0, part) : []),
    ...parts.flatMap((each) => {
      const rows =
        each.kind === 'entry'
          ? entryRows(each, heading ? flowing : { ...flowing, isTopmost: true }, part)
          : briefsRows(each, flowing, part);
      return each.startsPage ? startingPage(rows) : rows;
    }),
  ].map((row) => ({ ...row, part: 'section' as const }));
  const placed = startsPage ? startingPage(rows) : rows;
  return heading ? marked(placed, { title: name, level: 'section' }) : placed;
}

function entryRows(entry: Entry, flowing: Flowing, section: ElementId): readonly Row[] {
  const part = flowing.setting.structure.add('part', section);
  if (entry.annexLabel) return annexRows(entry, entry.annexLabel, flowing, part);
  const { subsection, instructions = [], blocks, attachmentNames = [], title, id } = entry;
  const above = subsection
    ? headingRows(subsection, flowing, flowing.setting.style.firstLineIndent, part)
    : [];
  const framed = instructionRows(instructions, flowing, part, true);
  const { isTopmost } = flowing;
  const own = titleRows(entry, part, isTopmost ? 'sectionHeading' : 'headline', flowing.setting);
  const text = [
    ...blocks.flatMap((block) => blockRows(block, flowing, part)),
    ...attachmentNameRows(attachmentNames, flowing, part),
  ];
  const signed = signedRows(entry, part, flowing.setting);
  const rows = [...own.rows, ...(signed.length > 0 ? keptWithSignature(text) : text), ...signed];
  const mark: Bookmark = { title, level: 'entry', ...(isTopmost ? { isTopmost } : {}) };
  if (framed.length > 0) return [...above, ...marked(framed, mark), ...own.above, ...rows];
  return [...above, ...own.above, ...marked(rows, own.above.length > 0 ? { ...mark, id } : mark)];
}

/** An attachment's pages: the label at the top left, a free line, the name as a title, then what the file holds. */
function annexRows(
  { headline, blocks }: Entry,
  label: Run,
  flowing: Flowing,
  part: ElementId,
): readonly Row[] {
  const { setting, isTopmost } = flowing;
  const { structure, area, spacing } = setting;
  const atoms = atomsOf(label, setting, { element: structure.add('paragraph', part) });
  const labelled = breakLines(atoms, () => area.width, spacing).map(
    (line): Row => ({ kind: 'line', line, x: 0, keepWithNext: true, begins: true }),
  );
  const name = headline?.runs.map(({ text }) => text).join('') ?? '';
  const title = headline
    ? centredRows(headline.runs, structure.add(isTopmost ? 'headline' : 'heading1', part), setting)
    : [];
  const head = [
    ...labelled,
    gapRow(1, true),
    ...title,
    gapRow(setting.style.centredHeadline.linesBelow, true),
  ];
  const [first, ...others] = blocks;
  const table = first?.kind === 'table' ? tableRows(first, setting, part, turnedHead(head, setting)) : [];
  const isTurned = table[0]?.table?.table.head !== undefined;
  const rows = [
    ...(isTurned ? [] : head),
    ...table,
    ...(table.length > 0 ? others : blocks).flatMap((block) => blockRows(block, flowing, part)),
  ];
  return marked(startingPage(rows), { title: `${label.text}\u3000${name}`, level: 'heading1' });
}

/** The head of an attachment's pages as it lies above a turned table, its title in the middle of the page's long side. */
function turnedHead(rows: readonly Row[], { area }: Setting): TableHead {
  let row = 0;
  const lines = rows.flatMap((each) => {
    const at = row;
    row += heightOf(each);
    if (each.kind !== 'line') return [];
    const { line, x } = each;
    return [{ line, x: x === 0 ? 0 : (area.height - line.width) / 2, row: at }];
  });
  return { lines, height: row };
}

/** Rows of which the first begins a page. */
function startingPage(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, i) => (i === 0 ? { ...row, startsPage: true } : row));
}

function blockRows(block: Block, flowing: Flowing, part: ElementId): readonly Row[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphRows(block, flowing, part);
    case 'table':
      return tableRows(block, flowing.setting, part);
    case 'figure':
      return [figureRow(block, flowing.setting, part)];
  }
}

function briefsRows(briefs: Briefs, flowing: Flowing, section: ElementId): readonly Row[] {
  const rows = paragraphRows(briefs, flowing, section);
  return briefs.subsection ? marked(rows, { title: briefs.subsection.text, level: 'entry' }) : rows;
}

/** A paragraph of body text: first line two characters in, justified (7.3.3). */
function paragraphRows(
  source: TextParagraph,
  { setting, done, isTopmost }: Flowing,
  part?: ElementId,
): readonly Row[] {
  const { style, area } = setting;
  const indent = style.firstLineIndent * style.grid.characterPitch;
  const heading = source.kind === 'paragraph' ? source.heading : undefined;
  const level = headingLevels[(heading?.depth ?? 1) - 1];
  // In the structure 一、 under an article's title is what a headline under a section's heading is.
  const kinds = isTopmost
    ? {
        headline: 'sectionHeading' as const,
        heading: headingLevels[(heading?.depth ?? 1) - 2] ?? ('headline' as const),
      }
    : { headline: 'headline' as const, heading: level ?? 'heading1' };
  const atoms = structuredAtoms(runsOf(source), setting, part, kinds);
  const roomOf = (line: number): number => area.width - (line === 0 ? indent : 0);
  const { spacing, boundNames } = setting;
  const keepWithNext = isHeadingAlone(source);
  const rowsOf = (lines: readonly Line[]): ParagraphRows => {
    const rows = lines.map(
      (line, i): LineRow => ({
        kind: 'line',
        line,
        x: i === 0 ? indent : 0,
        keepWithNext,
        begins: i === 0,
        paragraph,
        ...(i === 0 && heading && level ? { mark: { title: heading.title, level } } : {}),
      }),
    );
    return { rows, flowed: { source, lines } };
  };
  const paragraph: ParagraphSetting = {
    source,
    endingIn: (wish) => {
      const lines = breakToEnd(atoms, roomOf, spacing, wish, boundNames);
      return lines && rowsOf(lines);
    },
  };
  const { rows, flowed } = rowsOf(breakEvenly(atoms, roomOf, spacing, boundNames));
  done(flowed);
  return rows;
}

const headingLevels = ['heading1', 'heading2', 'heading3', 'heading4'] as const;
const headingRoles: ReadonlySet<TextRole> = new Set(headingLevels);

/** A headline, a sub-section's name or a heading of a level that runs in is an element before the paragraph; other
 * roles are spans in it. */
function structuredAtoms(
  runs: readonly Run[],
  setting: Setting,
  part: ElementId | undefined,
  kinds: { readonly headline: ElementKind; readonly heading: ElementKind },
): readonly Atom[] {
  let paragraph: ElementId | undefined;
  let before: { readonly role: TextRole; readonly element: ElementId } | undefined;
  const headingOf = (role: TextRole, kind: ElementKind): ElementId => {
    // One that was changed has several runs.
    const element = before?.role === role ? before.element : setting.structure.add(kind, part);
    before = { role, element };
    return element;
  };
  const elementOf = ({ role }: Run): ElementId => {
    if (role === 'headline' || role === 'subsection') return headingOf(role, kinds.headline);
    if (headingRoles.has(role)) return headingOf(role, kinds.heading);
    before = undefined;
    paragraph ??= setting.structure.add('paragraph', part);
    const isPlain = role === 'body' || role === 'editorsNote';
    return isPlain ? paragraph : setting.structure.add('span', paragraph);
  };
  const atoms: Atom[] = [];
  for (const run of runs)
    for (const atom of atomsOf(run, setting, { element: elementOf(run) })) atoms.push(atom);
  return atoms;
}

/** A heading at the left, some characters in. */
function headingRows(run: Run, { setting }: Flowing, indent: number, part: ElementId): readonly Row[] {
  const x = indent * setting.style.grid.characterPitch;
  const kind = run.role === 'section' ? 'sectionHeading' : 'headline';
  const atoms = atomsOf(run, setting, { element: setting.structure.add(kind, part) });
  const lines = breakEvenly(atoms, () => setting.area.width - x, setting.spacing, setting.boundNames);
  return lines.map((line, i) => ({ kind: 'line', line, x, keepWithNext: true, begins: i === 0 }));
}

function marked(rows: readonly Row[], mark: Bookmark): readonly Row[] {
  return rows.map((row, i) => (i === 0 ? { ...row, mark } : row));
}
