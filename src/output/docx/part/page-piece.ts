/** A part of the document as XML; one that is turned lies on its side on pages of its own. */
export type PagePiece = string | { readonly turned: string };

/** All that pieces hold, as XML. */
export function textOfPieces(pieces: readonly PagePiece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.turned)).join('');
}
