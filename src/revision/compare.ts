import type { Manuscript, Part } from '../manuscript/manuscript.js';
import { addedPiece, comparePieces, readPieces, removedPiece } from './compare-pieces.js';
import { deletionsOf } from './deletions.js';
import { movedParts } from './moved-parts.js';
import { pairParts } from './pair-parts.js';
import type { RevisedPart, Revision } from './revision.js';

/** The differences of two manuscripts. Parts are one by their anchors; such as have none in common, by likeness. What tracked changes have deleted is no
 * text, but tells who did it. */
export function compareManuscripts(before: Manuscript, after: Manuscript): Revision {
  const [olds, nows] = [before.parts.filter(isThere), after.parts.filter(isThere)];
  const deletions = deletionsOf(after);
  const pairs = pairParts(olds, nows);
  const kept = nows.flatMap((now) => {
    const old = pairs.get(now);
    return old ? [{ before: old, after: now }] : [];
  });
  const moved = movedParts(kept, { before: olds, after: nows });
  const removed = removedBehind(olds, kept, moved);
  const parts: RevisedPart[] = [];
  const addRemoved = (behind: Part | undefined): void => {
    for (const part of removed.get(behind) ?? []) {
      const pieces = readPieces(part.pieces).map((piece) => removedPiece(piece, deletions));
      parts.push({ kind: 'removed', before: part, pieces });
    }
  };
  addRemoved(undefined);
  for (const now of nows) {
    const old = pairs.get(now);
    if (!old) {
      parts.push({ kind: 'added', after: now, pieces: readPieces(now.pieces).map(addedPiece) });
      continue;
    }
    const pieces = comparePieces(old.pieces, now.pieces, deletions);
    parts.push({ kind: 'kept', before: old, after: now, isMoved: moved.has(now), pieces });
    addRemoved(old);
  }
  return { parts };
}

/** Whether anything of a part is to be read. */
function isThere({ pieces }: Part): boolean {
  return readPieces(pieces).length > 0;
}

/** The parts that are gone, by the one that each followed, of those that have stayed in their places. */
function removedBehind(
  before: readonly Part[],
  kept: readonly { readonly before: Part; readonly after: Part }[],
  moved: ReadonlySet<Part>,
): ReadonlyMap<Part | undefined, readonly Part[]> {
  const becameOf = new Map(kept.map((each) => [each.before, each.after]));
  const removed = new Map<Part | undefined, Part[]>();
  let behind: Part | undefined;
  for (const part of before) {
    const after = becameOf.get(part);
    if (after === undefined) removed.set(behind, [...(removed.get(behind) ?? []), part]);
    else if (!moved.has(after)) behind = part;
  }
  return removed;
}
