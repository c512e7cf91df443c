import type { PrintedLine, PrintedPiece } from './printed-line.js';

/** A place among pieces that are read one after the other. */
export class PieceCursor {
  at = 0;

  constructor(private readonly pieces: readonly PrintedPiece[]) {}

  get isAtEnd(): boolean {
    return this.at >= this.pieces.length;
  }

  /** The piece so many behind the place. */
  piece(offset = 0): PrintedPiece | undefined {
    return this.pieces[this.at + offset];
  }

  /** The same, if it is a line. */
  line(offset = 0): PrintedLine | undefined {
    const piece = this.piece(offset);
    return piece?.kind === 'line' ? piece : undefined;
  }

  /** The pieces from the place on. */
  rest(most: number): readonly PrintedPiece[] {
    return this.pieces.slice(this.at, this.at + most);
  }
}
