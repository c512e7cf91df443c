import type { Document } from '../document/document.js';
import type { PlacedEntry } from '../issue/issue.js';
import { anchoredId } from '../manuscript/anchor.js';
import { Refused } from '../refusal/refusal.js';
import { isChangedLine } from '../revision/changed-line.js';
import { compareManuscripts } from '../revision/compare.js';
import { markDocument } from '../revision/marked/mark-document.js';
import type { Revision } from '../revision/revision.js';
import { fingerprint } from '../submission/fingerprint.js';
import {
  type ComposedDraft,
  composedAlike,
  type Draft,
  type DraftAsked,
  draftOf,
  draftSent,
  openDraft,
} from './compared-draft.js';
import type { ReadingSurroundings } from './surroundings.js';

/** Two drafts compared. */
export interface DraftDiff {
  /** As users call them: 第127期（送审稿）, 返回稿.docx. */
  readonly before: string;
  readonly after: string;
  readonly revision: Revision;
  readonly isSame: boolean;
  /** The units that contributed what an anchor names. */
  readonly unitsOf: (anchor: string | undefined) => readonly string[];
  /** The draft that the 花脸稿 is set like: the later one that is composed. */
  readonly ground: ComposedDraft;
  /** 花脸稿. */
  readonly marked: Document;
}

/** Who is named where nobody is known to have made a change: in a DOCX, and in the YAML. */
const unknownAuthors = { returned: { author: '未署名' }, yaml: { author: '编辑' } } as const;

/** Compares two drafts, the older first. One alone is compared with what it came from: a DOCX with the draft that it was made of; an issue as it is
 * today with the draft that was made of it last, else its release; a draft or release of it with what it is today. Refuses where there is nothing
 * to compare with. */
export async function diffDrafts(
  [first, second]: readonly [DraftAsked, DraftAsked?],
  surroundings: ReadingSurroundings,
): Promise<DraftDiff> {
  const one = await openDraft(first, surroundings);
  const [older, newer] = second
    ? [one, await openDraft(second, surroundings)]
    : counterpart(first, one, surroundings);
  // A 花脸稿 is set like one of them, which must be composed.
  const [before, after] =
    older.composed || newer.composed ? [older, newer] : [composedAlike(older, surroundings), newer];
  const revision = compareManuscripts(before.manuscript, after.manuscript);
  const ground = after.composed ?? before.composed ?? groundOf([after, before], surroundings);
  const documents = {
    ...(before.composed ? { before: before.composed.document } : {}),
    ...(after.composed ? { after: after.composed.document } : {}),
  };
  const unknown = unknownAuthors[before.composed && after.composed ? 'yaml' : 'returned'];
  const marked = markDocument({ revision, before: before.manuscript.parts, documents, unknown });
  return {
    before: before.title,
    after: after.title,
    revision,
    isSame: !isChanged(revision),
    unitsOf: unitsIn([after, before]),
    ground,
    marked: marked ?? ground.document,
  };
}

function counterpart(
  asked: DraftAsked,
  one: Draft,
  surroundings: ReadingSurroundings,
): readonly [Draft, Draft] {
  const { directory } = one;
  if (directory === undefined) {
    const path = asked.kind === 'file' ? (asked.file.path ?? asked.file.name) : asked.path;
    throw new Refused({ kind: 'nothingToCompare', path, fault: 'unnamed' });
  }
  const today = (): Draft => draftOf(directory, { kind: 'today' }, surroundings) ?? one;
  if (asked.kind === 'file') return [draftSent(one, surroundings) ?? today(), one];
  if (asked.state.kind !== 'today') return [one, today()];
  const past =
    draftOf(directory, { kind: 'sent' }, surroundings) ??
    draftOf(directory, { kind: 'released' }, surroundings);
  if (past) return [past, one];
  throw new Refused({ kind: 'nothingToCompare', path: directory, fault: 'notSent' });
}

/** The issue of one of two DOCX as it is today. */
function groundOf(drafts: readonly Draft[], surroundings: ReadingSurroundings): ComposedDraft {
  for (const { directory } of drafts) {
    const today =
      directory === undefined ? undefined : draftOf(directory, { kind: 'today' }, surroundings)?.composed;
    if (today) return today;
  }
  throw new Refused({ kind: 'nothingToCompare', path: drafts[0]?.title ?? '', fault: 'unnamed' });
}

function isChanged({ parts }: Revision): boolean {
  return parts.some(
    (part) => part.kind !== 'kept' || part.isMoved || part.pieces.some((piece) => isPieceChanged(piece)),
  );
}

/** Whether what stands above or below a table or a picture has changed. */
function isChangedCaption({ caption }: Exclude<Pieces[number], { kind: 'line' }>): boolean {
  return caption !== undefined && isChangedLine(caption);
}

type Pieces = Revision['parts'][number]['pieces'];

function isPieceChanged(piece: Pieces[number]): boolean {
  if (!piece.before || !piece.after) return true;
  switch (piece.kind) {
    case 'line':
      return isChangedLine(piece);
    case 'image':
      return piece.before.sha256 !== piece.after.sha256 || isChangedCaption(piece);
    case 'grid':
      return (
        isChangedCaption(piece) ||
        piece.rows.some(({ change, cells }) => change || cells.some(({ line }) => isChangedLine(line)))
      );
  }
}

/** The units of submissions, by the ids in their anchors. */
function unitsIn(drafts: readonly Draft[]): DraftDiff['unitsOf'] {
  const units = new Map<string, readonly string[]>();
  for (const { composed } of drafts)
    for (const { submission, contributors } of entriesOf(composed)) {
      const id = fingerprint(submission);
      if (!units.has(id)) units.set(id, contributors);
    }
  return (anchor = '') => units.get(anchoredId(anchor) ?? '') ?? [];
}

function entriesOf(composed: ComposedDraft | undefined): readonly PlacedEntry[] {
  return (composed?.issue.sections ?? []).flatMap(({ groups }) => groups.flatMap(({ entries }) => entries));
}
