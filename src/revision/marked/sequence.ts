import type { Part } from '../../manuscript/manuscript.js';
import { addedPiece, removedPiece } from '../compare-pieces.js';
import type { RevisedPart, RevisedPiece, Revision } from '../revision.js';

/** A part as it is shown: what is there on both sides in its place, or what is there on one alone. */
export type ShownPart =
  | {
      readonly kind: 'kept';
      readonly before: Part;
      readonly after: Part;
      readonly pieces: readonly RevisedPiece[];
    }
  | { readonly kind: 'added'; readonly after: Part; readonly pieces: readonly RevisedPiece[] }
  | { readonly kind: 'removed'; readonly before: Part; readonly pieces: readonly RevisedPiece[] };

/** The parts of a revision in an order that gives the one side's when what only the other has is left out. A part that was moved is shown twice:
 * taken away where it was, added where it is. `before` are the parts of that side in their order. */
export function shownParts(revision: Revision, before: readonly Part[]): readonly ShownPart[] {
  const shown: ShownPart[] = [];
  const gone = new Map<Part, ShownPart>();
  for (const part of revision.parts) {
    if (part.kind === 'removed') gone.set(part.before, part);
    else if (part.kind === 'kept' && part.isMoved) {
      gone.set(part.before, takenAway(part.before));
      shown.push({ kind: 'added', after: part.after, pieces: part.after.pieces.map(addedPiece) });
    } else shown.push(part);
  }
  const places = new Map(before.map((part, i) => [part, i]));
  return interleaved(
    shown,
    [...gone].toSorted(([one], [other]) => (places.get(one) ?? 0) - (places.get(other) ?? 0)),
    before,
  );
}

/** Puts each part that is gone behind the one that it followed. */
function interleaved(
  shown: readonly ShownPart[],
  gone: readonly (readonly [Part, ShownPart])[],
  before: readonly Part[],
): readonly ShownPart[] {
  const isGone = new Map(gone);
  const behind = new Map<Part | undefined, ShownPart[]>();
  const standing = new Set(shown.flatMap((part) => (part.kind === 'kept' ? [part.before] : [])));
  let last: Part | undefined;
  for (const part of before) {
    const own = isGone.get(part);
    if (own) behind.set(last, [...(behind.get(last) ?? []), own]);
    else if (standing.has(part)) last = part;
  }
  return [
    ...(behind.get(undefined) ?? []),
    ...shown.flatMap((part) => (part.kind === 'kept' ? [part, ...(behind.get(part.before) ?? [])] : [part])),
  ];
}

function takenAway(before: Part): Extract<RevisedPart, { kind: 'removed' }> {
  return { kind: 'removed', before, pieces: before.pieces.map((piece) => removedPiece(piece, new Map())) };
}
