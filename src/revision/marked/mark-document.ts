import type { Briefs, Document, Entry, Paragraph, Section } from '../../document/document.js';
import { instructionParagraphs } from '../../document/paragraph.js';
import type { Authorship } from '../../document/tracked-change.js';
import { anchoredId } from '../../manuscript/anchor.js';
import { type AnchoredPart, anchoredParts } from '../../manuscript/anchored-parts.js';
import type { Part } from '../../manuscript/manuscript.js';
import type { RevisedLine, RevisedPiece, Revision } from '../revision.js';
import { partedAboveTitle } from './above-title.js';
import { markedColophon, markedMasthead } from './marked-edges.js';
import { foreignEntry, markedEntry, markedInstructions } from './marked-entry.js';
import { markedParagraph, markedRun, markedRuns } from './marked-line.js';
import { changeOf, figuresOf, type Marking, type RevisedDocuments, type Side } from './marking.js';
import { SectionsOfParts } from './sections-of-parts.js';
import { type ShownPart, shownParts } from './sequence.js';

/** A revision to be shown, with the parts of what stood before in their order, and who is named where nobody is known to have done it. */
export interface MarkRequest {
  readonly revision: Revision;
  readonly before: readonly Part[];
  readonly documents: RevisedDocuments;
  readonly unknown: Authorship;
}

/** 花脸稿: a document that shows a revision. All changes accepted it has the words of what stands after, all rejected those of what stood
 * before. What was taken away stands where it stood; what was moved is taken away there and added where it is now. */
export function markDocument({ revision, before, documents, unknown }: MarkRequest): Document | undefined {
  const ground = documents.after ?? documents.before;
  if (!ground) return undefined;
  const nodes = { before: nodesOf(documents.before), after: nodesOf(documents.after) };
  const figures = figuresOf(documents);
  const sections = new SectionsOfParts();
  let around: Pick<Document, 'instructions' | 'editorsNote' | 'masthead' | 'colophon'> = ground;
  for (const part of shownParts(revision, before)) {
    const marked = { part, unknown, figures, ...groundOf(part, nodes) };
    const { kind } = part.kind === 'removed' ? part.before : part.after;
    if (kind === 'instructions') around = { ...around, ...instructionsOf(marked) };
    else if (kind === 'editorsNote') around = { ...around, editorsNote: noteOf(marked) };
    else if (kind === 'masthead' || kind === 'colophon') around = { ...around, ...edgeOf(marked) };
    else place(marked, sections);
  }
  const made = sections.sections;
  const headlines = made.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'entry' && part.title !== '' ? [part.title] : [])),
  );
  const { contents, ...rest } = ground;
  const { instructions, editorsNote, masthead, colophon } = around;
  return {
    ...rest,
    ...(masthead ? { masthead } : {}),
    colophon,
    editorsNote,
    ...(instructions ? { instructions } : {}),
    ...(contents && headlines.length > 0 ? { contents: { ...contents, headlines } } : {}),
    sections: made,
  };
}

/** A part that is shown, and what stands there on the ground. */
export interface GroundedPart {
  readonly part: ShownPart;
  readonly unknown: Authorship;
  readonly figures: Marking['figures'];
  readonly side: Side;
  readonly node?: AnchoredPart;
  /** The section of the ground that it stands in. */
  readonly section?: Section;
}

interface NodesOf {
  readonly parts: ReadonlyMap<string, AnchoredPart>;
  readonly sections: ReadonlyMap<object, Section>;
}

function nodesOf(document: Document | undefined): NodesOf {
  if (!document) return { parts: new Map(), sections: new Map() };
  return {
    parts: new Map(anchoredParts(document).map((each) => [each.anchor, each])),
    sections: new Map(
      document.sections.flatMap((section) =>
        section.parts.flatMap((part) =>
          [part, ...(part.kind === 'briefs' ? part.briefs : [])].map((each) => [each, section] as const),
        ),
      ),
    ),
  };
}

/** The ground of a part: the side that is there now, unless only the one before is known. */
function groundOf(
  part: ShownPart,
  nodes: Readonly<Record<Side, NodesOf>>,
): Pick<GroundedPart, 'side' | 'node' | 'section'> {
  const sides: readonly Side[] =
    part.kind === 'added' ? ['after'] : part.kind === 'removed' ? ['before'] : ['after', 'before'];
  for (const side of sides) {
    const own = part.kind === 'kept' ? part[side] : part.kind === 'added' ? part.after : part.before;
    const node = own.anchor === undefined ? undefined : nodes[side].parts.get(own.anchor);
    const section = node && nodes[side].sections.get(node.part);
    if (node) return { side, node, ...(section ? { section } : {}) };
  }
  return { side: sides[0] ?? 'after' };
}

function place(grounded: GroundedPart, sections: SectionsOfParts): void {
  const { part, node, section } = grounded;
  const marking = markingOf(grounded);
  const change = wholeChange(grounded);
  const { kind, anchor = '' } = part.kind === 'removed' ? part.before : part.after;
  const line = part.pieces.find((piece): piece is RevisedLine => piece.kind === 'line');
  const id = anchoredId(anchor) ?? anchor;
  if (kind === 'section') {
    const own = node?.kind === 'section' ? node.part : undefined;
    const heading = line && markedRun(line, own?.heading ?? { role: 'section', text: '' }, marking);
    sections.open({
      ...(own?.startsPage ? { startsPage: true } : {}),
      name: own?.name ?? textOf(line),
      ...(heading ? { heading } : {}),
    });
  } else if (kind === 'subsection') {
    const own = node?.kind === 'subsection' ? node.part : undefined;
    const heading = line && markedRun(line, own?.subsection ?? { role: 'subsection', text: '' }, marking);
    sections.openBriefs(own, heading, section);
  } else if (kind === 'brief') {
    const runs = line ? markedRuns(line, 'body', marking) : [];
    sections.addBrief({ id, runs }, briefsOf(node, section), section);
  } else {
    const own = node?.kind === 'entry' || node?.kind === 'annex' ? node.part : undefined;
    const foreign = (pieces: readonly RevisedPiece[]): Entry =>
      foreignEntry(id, pieces, marking, change ?? changeOf(otherSide(grounded.side), grounded.unknown));
    const { above, rest } = partedAboveTitle(own ?? noEntry, part.pieces, grounded.side);
    if (above.length > 0) sections.addEntry(foreign(above), section);
    const entry = own ? markedEntry(own, rest, marking, change) : foreign(rest);
    sections.addEntry(entry, section);
  }
}

const noEntry: Entry = { kind: 'entry', id: '', title: '', blocks: [] };

function otherSide(side: Side): Side {
  return side === 'after' ? 'before' : 'after';
}

function markingOf({ side, unknown, figures }: GroundedPart): Marking {
  return { ground: side, unknown, figures };
}

/** The change of a part that one side alone has. */
function wholeChange({ part, unknown }: GroundedPart): Entry['change'] {
  if (part.kind === 'kept') return undefined;
  const by = part.pieces.flatMap((piece) => authorOf(piece) ?? [])[0];
  return changeOf(part.kind === 'added' ? 'after' : 'before', by ?? unknown);
}

function authorOf(piece: RevisedPiece): Authorship | undefined {
  return piece.kind === 'line' ? (piece.by ?? piece.segments.find(({ by }) => by)?.by) : undefined;
}

function briefsOf(node: AnchoredPart | undefined, section: Section | undefined): Briefs | undefined {
  return section?.parts.find(
    (part): part is Briefs => part.kind === 'briefs' && part.briefs.some((brief) => brief === node?.part),
  );
}

function instructionsOf(grounded: GroundedPart): Pick<Document, 'instructions'> {
  const { part, node } = grounded;
  const lines = part.pieces.filter((piece) => piece.kind === 'line');
  const marking = markingOf(grounded);
  if (node?.kind !== 'instructions') {
    const paragraphs = lines.map((line) => instructionParagraph(line, undefined, marking));
    const signature = paragraphs.at(-1);
    return signature ? { instructions: [{ paragraphs: paragraphs.slice(0, -1), signature }] } : {};
  }
  const known = instructionParagraphs(node.part);
  const paragraphsOf = (own: Paragraph): readonly Paragraph[] => {
    const at = lines.findIndex((line) => line[marking.ground]?.node === own);
    const rest = lines.slice(at + 1);
    const next = rest.findIndex((line) => known.some((each) => each === line[marking.ground]?.node));
    const extra = at < 0 ? [] : next < 0 ? rest : rest.slice(0, next);
    const line = lines[at];
    return [
      line ? instructionParagraph(line, own, marking) : own,
      ...extra.map((each) => instructionParagraph(each, undefined, marking)),
    ];
  };
  return { instructions: markedInstructions(node.part, paragraphsOf) };
}

function instructionParagraph(line: RevisedLine, ground: Paragraph | undefined, marking: Marking): Paragraph {
  return { ...markedParagraph(line, ground, marking), runs: markedRuns(line, 'instruction', marking) };
}

/** 报头 or 版记 with its changes, if the ground has it. */
function edgeOf(grounded: GroundedPart): Partial<Pick<Document, 'masthead' | 'colophon'>> {
  const { part, node } = grounded;
  const [line] = part.pieces;
  if (line?.kind !== 'line') return {};
  if (node?.kind === 'masthead') return { masthead: markedMasthead(node.part, line, markingOf(grounded)) };
  return node?.kind === 'colophon' ? { colophon: markedColophon(node.part, line, markingOf(grounded)) } : {};
}

function noteOf(grounded: GroundedPart): readonly Paragraph[] {
  const { part } = grounded;
  const marking = markingOf(grounded);
  return part.pieces.flatMap((piece) =>
    piece.kind === 'line'
      ? [{ ...markedParagraph(piece, undefined, marking), runs: markedRuns(piece, 'editorsNote', marking) }]
      : [],
  );
}

function textOf(line: RevisedLine | undefined): string {
  return (line?.segments ?? [])
    .map(({ text }) => text)
    .join('')
    .replace(/[【】\s]/gu, '');
}
