import type { Document, Labelled, Run } from '../../../document/document.js';
import { instructionParagraphs, runGroupsOf, titleParagraphs } from '../../../document/paragraph.js';
import type { Span } from '../../../source/file.js';
import type { SourceText } from '../../../source/text.js';
import type { TextRole } from '../../../style/role.js';
import { commentReferenceStyle } from '../style/style-id.js';

/** A note for those who approve the draft, on a place in the sources. */
export interface DraftComment {
  readonly span: Span;
  /** One line is one paragraph. */
  readonly text: string;
}

/** A comment as numbered in the file, in reading order from 0. */
export interface NumberedComment {
  readonly id: number;
  readonly text: string;
}

/** Where a comment begins or ends in the text of its carrier, in UTF-16 units. */
export interface CommentEdge {
  readonly id: number;
  readonly offset: number;
  readonly edge: 'start' | 'end';
}

/** The places a comment can be anchored on; `issueNumber` stands for all that is not in the text. */
export type CommentCarrier = Run | Labelled | 'issueNumber';

export interface PlacedComments {
  readonly comments: readonly NumberedComment[];
  readonly edges: ReadonlyMap<CommentCarrier, readonly CommentEdge[]>;
}

/** Anchors each comment on the text that holds its span; one on a part of a submission that is not printed on the text
 * next to it; one on configuration or sheet on the issue number. */
export function placeComments(document: Document, comments: readonly DraftComment[]): PlacedComments {
  const groups = carrierGroups(document);
  const sheets = sheetRuns(document);
  const isSubmitted = (carrier: Run | Labelled): boolean =>
    'role' in carrier && !ownRoles.has(carrier.role) && !sheets.has(carrier);
  const order = new Map<CommentCarrier, number>(groups.flat().map((carrier, i) => [carrier, i]));
  // What is not in the text comes behind the marks above the issue number.
  order.set('issueNumber', (document.masthead?.marks ?? []).length - 0.5);
  const places = comments.map(({ span, text }) => ({ text, ...placeOf(span, groups, isSubmitted) }));
  // At one place they keep the order in which they are given.
  places.sort((one, other) => rank(one.start, order) - rank(other.start, order));
  const edges = new Map<CommentCarrier, CommentEdge[]>();
  const add = (carrier: CommentCarrier, edge: CommentEdge): void => {
    edges.set(carrier, [...(edges.get(carrier) ?? []), edge]);
  };
  for (const [id, { start, end }] of places.entries()) {
    add(start.carrier, { id, offset: start.offset, edge: 'start' });
    add(end.carrier, { id, offset: end.offset, edge: 'end' });
  }
  return { comments: places.map(({ text }, id) => ({ id, text })), edges };
}

/** The edges at one place as OOXML has them: first what ends, then what begins. */
export function edgeMarks(edges: readonly CommentEdge[]): string {
  const ends = edges
    .filter(({ edge }) => edge === 'end')
    .map(({ id }) => `<w:commentRangeEnd w:id="${id}"/>${reference(id)}`);
  const starts = edges
    .filter(({ edge }) => edge === 'start')
    .map(({ id }) => `<w:commentRangeStart w:id="${id}"/>`);
  return [...ends, ...starts].join('');
}

/** Runs, as XML, with the comments on the whole of them. */
export function commentedRuns(runs: string, edges: readonly CommentEdge[] = []): string {
  return [
    edgeMarks(edges.filter(({ edge }) => edge === 'start')),
    runs,
    edgeMarks(edges.filter(({ edge }) => edge === 'end')),
  ].join('');
}

function reference(id: number): string {
  const style = `<w:rPr><w:rStyle w:val="${commentReferenceStyle.id}"/></w:rPr>`;
  return `<w:r>${style}<w:commentReference w:id="${id}"/></w:r>`;
}

interface Anchor {
  readonly carrier: CommentCarrier;
  readonly offset: number;
}
interface Place {
  readonly start: Anchor;
  readonly end: Anchor;
}

const offText: Place = {
  start: { carrier: 'issueNumber', offset: 0 },
  end: { carrier: 'issueNumber', offset: 0 },
};

/** The texts that may carry comments, in reading order, a paragraph a group: a comment stays within one. */
function carrierGroups({
  masthead,
  instructions,
  editorsNote,
  sections,
  colophon,
}: Document): readonly (readonly (Run | Labelled)[])[] {
  const parts = sections.flatMap((section) => section.parts);
  const { office } = colophon.imprint ?? {};
  return [
    ...[...(masthead?.marks ?? []), ...(masthead?.signatories ?? []).flat()].map((run) => [run]),
    ...instructionParagraphs(instructions).map(({ runs }) => runs),
    ...editorsNote.map(({ runs }) => runs),
    ...parts.flatMap((part) =>
      part.kind === 'briefs'
        ? part.briefs.map(({ runs }) => runs)
        : [
            ...instructionParagraphs(part.instructions).map(({ runs }) => runs),
            ...titleParagraphs(part).map(({ runs }) => runs),
            ...part.blocks.flatMap(runGroupsOf),
            ...(part.attachmentNames ?? []).map(({ runs }) => runs),
          ],
    ),
    ...[...colophon.signOff, ...colophon.distribution, ...colophon.contact].map((item) => [item]),
    ...(office ? [[office]] : []),
  ];
}

/** The runs of 批示 that stand in an issue's sheet: by their role they might stand in a submission. */
function sheetRuns({ instructions }: Document): ReadonlySet<Run> {
  return new Set(instructionParagraphs(instructions).flatMap(({ runs }) => runs));
}

/** Whether a carrier's text stands in a submission. */
type Submitted = (carrier: Run | Labelled) => boolean;

function placeOf(
  span: Span,
  groups: readonly (readonly (Run | Labelled)[])[],
  isSubmitted: Submitted,
): Place {
  for (const group of groups) {
    const held = group.filter((carrier) => holds(carrier, span, isSubmitted));
    const [first, last] = [held[0], held.at(-1)];
    if (!first?.source || !last?.source) continue;
    const offset = textOffset(first.source, span.start);
    const offsetEnd = textOffset(last.source, Math.max(span.end, span.start + 1));
    const end = { carrier: last, offset: Math.max(offsetEnd, 1) };
    const isOne = first === last;
    const start = {
      carrier: first,
      offset: isOne ? Math.min(offset, lastBefore(last.text, end.offset)) : offset,
    };
    return { start, end };
  }
  return nearestRun(span, groups, isSubmitted) ?? offText;
}

/** Where the last character before an offset begins: no pair of surrogates is parted. */
function lastBefore(text: string, offset: number): number {
  return offset - (/[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(0, offset)) ? 2 : 1);
}

/** On a whole run, the nearest in a submission's file. */
function nearestRun(
  span: Span,
  groups: readonly (readonly (Run | Labelled)[])[],
  isSubmitted: Submitted,
): Place | undefined {
  let nearest: { readonly place: Place; readonly distance: number } | undefined;
  for (const carrier of groups.flat()) {
    if (!carrier.source || !isSubmitted(carrier)) continue;
    const { span: own } = carrier.source;
    if (own.file.path !== span.file.path) continue;
    const distance = Math.max(own.start - span.end, span.start - own.end, 0);
    if (nearest && nearest.distance <= distance) continue;
    const place = { start: { carrier, offset: 0 }, end: { carrier, offset: carrier.text.length } };
    nearest = { place, distance };
  }
  return nearest?.place;
}

/** Whether a carrier's text has a part of the span in it. The configuration and the sheet print single values
 * only: there the span must lie within one, or a finding on the whole file would stand on the first of them. */
function holds(carrier: Run | Labelled, span: Span, isSubmitted: Submitted): boolean {
  const { source } = carrier;
  if (source?.span.file.path !== span.file.path) return false;
  const end = Math.max(span.end, span.start + 1);
  if (!isSubmitted(carrier) && (span.start < source.span.start || span.end > source.span.end)) return false;
  return source.segments.some(
    (each) => each.source < end && span.start < each.source + (each.written ?? each.length),
  );
}

/** Roles of what the office writes itself, in its configuration and an issue's sheet. */
const ownRoles: ReadonlySet<TextRole> = new Set<TextRole>([
  'editorsNote',
  'mastheadMark',
  'signatory',
  'imprint',
]);

/** Where a place of the file stands in a value's text, kept inside it. */
function textOffset({ segments, text }: SourceText, place: number): number {
  for (const { at, source, length, written } of segments) {
    if (place < source) return at;
    if (place <= source + (written ?? length))
      return written === undefined ? at + (place - source) : at + (place > source ? length : 0);
  }
  return text.length;
}

function rank({ carrier, offset }: Anchor, order: ReadonlyMap<CommentCarrier, number>): number {
  // A paragraph is shorter than a thousand million characters.
  return (order.get(carrier) ?? 0) * 1e9 + offset;
}
