import type { PagePiece } from './page-piece.js';

/** Pieces whose first paragraph begins a page: its properties say so, at their place in the order of CT_PPr. */
export function onNewPage(pieces: readonly PagePiece[]): readonly PagePiece[] {
  const [first, ...rest] = pieces;
  if (typeof first !== 'string' || /^(?:(?!<\/w:pPr>).)*<w:pageBreakBefore\/>/su.test(first)) return pieces;
  const begun = first.replace(
    /<w:pStyle w:val="[^"]*"\/>(?:<w:keepNext\/>)?(?:<w:keepLines\/>)?/u,
    (properties) => `${properties}<w:pageBreakBefore/>`,
  );
  return [begun, ...rest];
}
