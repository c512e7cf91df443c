/** A part of the document as XML; one that is turned lies on its side on pages of its own, one that is a back stands by itself on the next
 * even page. */
export type PagePiece =
  | string
  | { readonly kind: 'turned'; readonly xml: string }
  | { readonly kind: 'back'; readonly xml: string; readonly isUnnumbered: boolean };

/** All that pieces hold, as XML. */
export function textOfPieces(pieces: readonly PagePiece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.xml)).join('');
}
