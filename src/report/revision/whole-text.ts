import type { RevisedPiece, Segment } from '../../revision/revision.js';
import { onOneLine } from './marked-text.js';

/** All text of pieces, a line a paragraph, row or caption, without marks. */
export function wholeText(pieces: readonly RevisedPiece[]): readonly string[] {
  return pieces.flatMap((piece): readonly string[] => {
    if (piece.kind === 'line') return [textOf(piece.segments)].filter((text) => text !== '');
    const caption = piece.caption ? textOf(piece.caption.segments) : '';
    if (piece.kind === 'image') return [`〔图〕${caption}`];
    const rows = piece.rows.map(({ cells }) => cells.map(({ line }) => textOf(line.segments)).join('｜'));
    return [`〔表〕${caption}`, ...rows];
  });
}

/** The segments of all lines of pieces. */
export function segmentsOf(pieces: readonly RevisedPiece[]): readonly Segment[] {
  return pieces.flatMap((piece): readonly Segment[] => {
    if (piece.kind === 'line') return piece.segments;
    const caption = piece.caption?.segments ?? [];
    const cells = piece.kind === 'grid' ? piece.rows.flatMap((row) => row.cells) : [];
    return [...caption, ...cells.flatMap(({ line }) => line.segments)];
  });
}

function textOf(segments: readonly Segment[]): string {
  return onOneLine(segments.map(({ text }) => text).join(''));
}
