import { isChanged, stretchesOf } from '../../../document/changed-run.js';
import type { Run } from '../../../document/document.js';
import type { TrackedChange } from '../../../document/tracked-change.js';
import type { Pt, Twip } from '../../../style/length.js';
import type { TextRole } from '../../../style/role.js';
import { latinRuns } from '../../../typography/latin-runs.js';
import type { TitleLine } from '../../../typography/title/break-title.js';
import { wordElement, xmlText } from '../package/xml.js';
import type { FaceNames } from '../style/face-name.js';
import { halfPoints } from '../style/measure.js';
import { type CharacterKind, characterStyles } from '../style/style-id.js';
import { characterKindOf } from '../style/style-role.js';
import { type CommentCarrier, type CommentEdge, edgeMarks } from './comment.js';
import type { HeadlineMarks } from './headline-mark.js';
import type { SpacedStretch } from './spaced-stretch.js';
import { type ChangeNumbers, trackedRuns } from './tracked.js';

export interface RunForm {
  readonly style?: CharacterKind;
  /** Horizontal scaling in per cent; direct formatting. */
  readonly scale?: number;
  /** Space after each character; direct formatting. */
  readonly spacing?: Twip;
  /** Instead of the style's; direct formatting. */
  readonly size?: Pt;
  /** It was taken away, and is kept to be seen. */
  readonly isDeleted?: boolean;
}

/** A text as OOXML runs: one, or several where the office has a face of its own for Latin letters and digits. */
export function textRuns(text: string, faces: FaceNames, form: RunForm = {}): string {
  if (text === '') return '';
  const { latin: own } = faces;
  if (own === undefined) return runXml(text, eastAsian, form);
  const latinFonts = wordElement('rFonts', { ascii: own, hAnsi: own });
  return splitLatin(text)
    .map((piece) => runXml(piece.text, piece.latin ? latinFonts : eastAsian, form))
    .join('');
}

/** A tab in a run of its own. */
export const tabRun = '<w:r><w:tab/></w:r>';

/** A line's end inside a paragraph, in a run of its own. */
export const breakRun = '<w:r><w:br/></w:r>';

/** For marks that stand in both scripts: those of the East Asian face. */
const eastAsian = '<w:rFonts w:hint="eastAsia"/>';

function runXml(text: string, fonts: string, { style, spacing, scale, size, isDeleted }: RunForm): string {
  const styled = style === undefined ? '' : `<w:rStyle w:val="${characterStyles[style].id}"/>`;
  const spaced = spacing === undefined ? '' : `<w:spacing w:val="${spacing}"/>`;
  const scaled = scale === undefined ? '' : `<w:w w:val="${scale}"/>`;
  const sized =
    size === undefined ? '' : `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`;
  const tag = isDeleted ? 'w:delText' : 'w:t';
  return `<w:r><w:rPr>${styled}${fonts}${spaced}${scaled}${sized}</w:rPr><${tag} xml:space="preserve">${xmlText(text)}</${tag}></w:r>`;
}

/** A run of the document that stands in a place of its own, as XML, with what was changed in it. */
export function placedRun(run: Run, faces: FaceNames, changes: ChangeNumbers, form: RunForm = {}): string {
  const parts = stretchesOf(run).map(({ text, change }) =>
    trackedRuns(change, textRuns(text, faces, { ...form, ...deletion(change) }), changes),
  );
  return parts.join('');
}

function deletion(change: TrackedChange | undefined): Pick<RunForm, 'isDeleted'> {
  return change?.kind === 'deleted' ? { isDeleted: true } : {};
}

/** The properties that part runs, beside their roles. */
export interface RunMarks {
  /** Of the whole paragraph. */
  readonly stretches?: readonly SpacedStretch[];
  /** Where the first run begins in the paragraph's text. */
  readonly from?: number;
  readonly edges?: ReadonlyMap<CommentCarrier, readonly CommentEdge[]>;
  /** The headlines that 要目 leads to. */
  readonly headlines?: HeadlineMarks;
  /** The lines of a title, if it is broken as it is written here. */
  readonly lines?: readonly TitleLine[];
  /** Of all of them, instead of their styles'. */
  readonly size?: Pt;
  /** Numbers what was changed in them. */
  readonly changes: ChangeNumbers;
}

/** Runs of the document, as XML, inside a paragraph whose own style already sets text of role `base`. */
export function documentRuns(
  runs: readonly Run[],
  base: TextRole,
  faces: FaceNames,
  {
    stretches = [],
    from = 0,
    edges = new Map(),
    headlines = new Map(),
    lines: asked = [],
    size,
    changes,
  }: RunMarks,
): string {
  let at = from;
  // With what was taken away, a title has other lines than without.
  const lines = isChanged(runs) ? [] : asked;
  const ends = lines.slice(0, -1).map(({ end }, i) => ({ end, next: lines[i + 1]?.start ?? end }));
  const all = runs.flatMap((run) => {
    const kind = characterKindOf(run.role, base);
    const start = at;
    at += run.text.length;
    const marks = edges.get(run) ?? [];
    let offset = 0;
    const cuts = [
      ...marks.map((mark) => mark.offset),
      ...ends.flatMap(({ end, next }) => [end - start, next - start]),
      ...(run.changes ?? []).flatMap((change) => [change.start, change.end]),
    ];
    const made = piecesOf(run.text, start, stretches, cuts).flatMap(({ text, spacing }) => {
      const before = edgeMarks(marks.filter((mark) => mark.offset === offset));
      const place = start + offset;
      const change = changeAt(run, offset);
      offset += text.length;
      if (ends.some(({ end, next }) => place >= end && place < next)) return [before];
      const broken = ends.some(({ next }) => place === next) ? breakRun : '';
      const own = textRuns(text, faces, {
        ...(kind === undefined ? {} : { style: kind }),
        ...(spacing === undefined ? {} : { spacing }),
        ...(size === undefined ? {} : { size }),
        ...deletion(change),
      });
      return [before, broken, trackedRuns(change, own, changes)];
    });
    const mark = headlines.get(run);
    const rest = edgeMarks(marks.filter((each) => each.offset >= offset));
    return [mark?.start ?? '', ...made, mark?.end ?? '', rest];
  });
  return all.join('');
}

/** The change of the character at an offset of a run. */
function changeAt({ change, changes = [] }: Run, offset: number): TrackedChange | undefined {
  return change ?? changes.find(({ start, end }) => offset >= start && offset < end)?.change;
}

/** A text that begins at an offset of its paragraph, parted where the spacing changes and at some offsets. */
function piecesOf(
  text: string,
  from: number,
  stretches: readonly SpacedStretch[],
  offsets: readonly number[],
): readonly { readonly text: string; readonly spacing: Twip | undefined }[] {
  const pieces: { text: string; spacing: Twip | undefined }[] = [];
  const cuts = offsets.toSorted((a, b) => a - b);
  for (let at = 0, i = stretchAt(stretches, from), cut = 0; at < text.length; ) {
    const isCut = cuts[cut] === at;
    while ((cuts[cut] ?? text.length) <= at) cut++;
    const stretch = stretches[i];
    const end = Math.min(
      text.length,
      (stretch?.end ?? Number.POSITIVE_INFINITY) - from,
      cuts[cut] ?? text.length,
    );
    const last = pieces.at(-1);
    const part = text.slice(at, end);
    if (last && last.spacing === stretch?.spacing && !isCut) last.text += part;
    else pieces.push({ text: part, spacing: stretch?.spacing });
    at = end;
    while ((stretches[i]?.end ?? Number.POSITIVE_INFINITY) <= from + at) i++;
  }
  return pieces;
}

/** Which stretch holds the character at an offset. */
function stretchAt(stretches: readonly SpacedStretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Piece {
  readonly text: string;
  readonly latin: boolean;
}

function splitLatin(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const run of latinRuns(text)) {
    if (run.start > end) pieces.push({ text: text.slice(end, run.start), latin: false });
    pieces.push({ text: text.slice(run.start, run.end), latin: true });
    end = run.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), latin: false });
  return pieces;
}
