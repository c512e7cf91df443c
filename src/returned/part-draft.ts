import type { Line, LineRun, Part, PartKind, Piece } from '../manuscript/manuscript.js';
import { unspacedRuns } from './line-runs.js';

/** A piece, and what tells which caption is whose. */
export interface DraftPiece {
  readonly piece: Piece;
  /** A line in the style of captions. */
  readonly isCaption?: boolean;
  /** A picture that is kept on a page with what follows it. */
  readonly isKept?: boolean;
}

/** A part while it is read. */
export class PartDraft {
  readonly pieces: DraftPiece[] = [];
  /** Whether any text or picture stands in it that was not taken away. */
  isTouched = false;

  constructor(
    public kind: PartKind,
    readonly anchor?: string,
  ) {}

  finish(): Part {
    const { kind, anchor } = this;
    const pieces = withCaptions(this.pieces);
    const isOneLine = kind === 'masthead' || kind === 'colophon';
    return {
      kind,
      ...(anchor === undefined ? {} : { anchor }),
      pieces: isOneLine ? asOneLine(pieces) : pieces,
    };
  }
}

/** Pieces with the captions of pictures and tables in them: a picture's stands below it, a table's above. */
function withCaptions(drafts: readonly DraftPiece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const [draft, next, beyond] = [drafts[i], drafts[i + 1], drafts[i + 2]];
    if (!draft) continue;
    const { piece, isCaption } = draft;
    if (isCaption && piece.kind === 'line' && next?.piece.kind === 'grid' && !next.piece.caption) {
      pieces.push({ ...next.piece, caption: piece });
      i++;
      continue;
    }
    const below = next?.isCaption && next.piece.kind === 'line' ? next.piece : undefined;
    // Between a picture and a table it is the picture's where that is kept with it.
    const isOwn = beyond?.piece.kind !== 'grid' || draft.isKept === true;
    if (piece.kind === 'image' && !piece.caption && below && isOwn) {
      pieces.push({ ...piece, caption: below });
      i++;
      continue;
    }
    pieces.push(piece);
  }
  return pieces;
}

/** The lines and cells of 报头 or 版记 as one line without white space; what stands behind it are lines of their own, and pictures stay. */
function asOneLine(pieces: readonly Piece[]): readonly Piece[] {
  const behind = (piece: Piece): boolean => piece.kind === 'line' && piece.isBehind === true;
  const runs = pieces.filter((piece) => !behind(piece)).flatMap(runsOf);
  const line: Line = { kind: 'line', runs: unspacedRuns(runs) };
  const others = pieces.flatMap((piece): readonly Piece[] => {
    if (behind(piece)) return [piece];
    return piece.kind === 'image' ? [{ kind: 'image', sha256: piece.sha256 }] : [];
  });
  return [...(line.runs.length > 0 ? [line] : []), ...others];
}

function runsOf(piece: Piece): readonly LineRun[] {
  switch (piece.kind) {
    case 'line':
      return piece.runs;
    case 'grid':
      return [
        ...(piece.caption?.runs ?? []),
        ...piece.rows.flatMap(({ cells }) => cells.flatMap(({ line }) => line.runs)),
      ];
    case 'image':
      return piece.caption?.runs ?? [];
  }
}
