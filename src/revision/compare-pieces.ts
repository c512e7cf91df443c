import { type Line, lineText, type Piece } from '../manuscript/manuscript.js';
import { align } from './align.js';
import type { Alignable } from './alignable.js';
import { addedGrid, captionOf, keptGrid, removedGrid } from './compare-grids.js';
import { addedLine, type Deletions, keptLine, removedLine } from './compare-lines.js';
import type { RevisedPiece } from './revision.js';

/** The pieces of a part and what became of them, in the order of what stands after; what is gone stands where it stood. Lines of which tracked changes
 * have left nothing are none. */
export function comparePieces(
  before: readonly Piece[],
  after: readonly Piece[],
  deletions: Deletions,
): readonly RevisedPiece[] {
  const [olds, nows] = [readPieces(before), readPieces(after)];
  return align(olds.map(pieceItem), nows.map(pieceItem)).flatMap((step): readonly RevisedPiece[] => {
    const [old, now] = [olds[step.before ?? -1], nows[step.after ?? -1]];
    if (old && now) return keptPiece(old, now, deletions);
    return old ? [removedPiece(old, deletions)] : now ? [addedPiece(now)] : [];
  });
}

/** The pieces that are there to be read. */
export function readPieces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind === 'line') return isGone(piece) ? [] : [piece];
    if (piece.kind === 'image') return [piece];
    const rows = piece.rows.filter(
      ({ cells, change }) => change?.kind !== 'deleted' && !cells.every(({ line }) => isGone(line)),
    );
    if (rows.length === piece.rows.length) return [piece];
    const isLeft = rows.length > 0 || (piece.caption && !isGone(piece.caption));
    return isLeft ? [{ ...piece, rows }] : [];
  });
}

/** Whether tracked changes have left nothing of a line. */
function isGone(line: Line): boolean {
  return lineText(line) === '' && (line.change?.kind === 'deleted' || line.runs.length > 0);
}

/** A piece's text. */
export function pieceText(piece: Piece): string {
  if (piece.kind === 'line') return lineText(piece);
  const caption = piece.caption ? lineText(piece.caption) : '';
  if (piece.kind === 'image') return caption;
  return [caption, ...piece.rows.flatMap(({ cells }) => cells.map(({ line }) => lineText(line)))].join(' ');
}

/** Equal for pieces that are alike. */
export function pieceKey(piece: Piece): string {
  return piece.kind === 'image' ? `${piece.sha256} ${pieceText(piece)}` : pieceText(piece);
}

function pieceItem(piece: Piece): Alignable {
  const text = pieceText(piece);
  const key = pieceKey(piece);
  const isNew = piece.kind === 'line' && piece.change?.kind === 'inserted';
  const isHeaded = piece.kind === 'line' && piece.runs.some(({ role }) => role === 'headline');
  return {
    kind: piece.kind,
    key,
    text,
    ...(isNew ? { isAlone: true } : {}),
    ...(isHeaded ? { isHeaded } : {}),
  };
}

function keptPiece(before: Piece, after: Piece, deletions: Deletions): readonly RevisedPiece[] {
  if (before.kind === 'line' && after.kind === 'line') return [keptLine(before, after)];
  if (before.kind === 'grid' && after.kind === 'grid') return [keptGrid(before, after, deletions)];
  if (before.kind === 'image' && after.kind === 'image') {
    const caption = captionOf(before, after, deletions);
    return [{ kind: 'image', before, after, ...(caption ? { caption } : {}) }];
  }
  return [removedPiece(before, deletions), addedPiece(after)];
}

export function addedPiece(after: Piece): RevisedPiece {
  if (after.kind === 'line') return addedLine(after);
  if (after.kind === 'grid') return addedGrid(after);
  return { kind: 'image', after, ...(after.caption ? { caption: addedLine(after.caption) } : {}) };
}

export function removedPiece(before: Piece, deletions: Deletions): RevisedPiece {
  if (before.kind === 'line') return removedLine(before, deletions);
  if (before.kind === 'grid') return removedGrid(before, deletions);
  const caption = before.caption ? { caption: removedLine(before.caption, deletions) } : {};
  return { kind: 'image', before, ...caption };
}
