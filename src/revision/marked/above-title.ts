import type { Entry } from '../../document/document.js';
import { instructionParagraphs, titleParagraphs } from '../../document/paragraph.js';
import type { RevisedPiece } from '../revision.js';
import type { Side } from './marking.js';

/** An entry's pieces, parted into those that stand above its title though the ground has none there, and all others. What only the one side has
 * and what only the other has may change places. */
export function partedAboveTitle(
  ground: Entry,
  pieces: readonly RevisedPiece[],
  side: Side,
): { readonly above: readonly RevisedPiece[]; readonly rest: readonly RevisedPiece[] } {
  const head = new Set<object | undefined>([
    ground.subsection,
    ground.annexLabel,
    ...instructionParagraphs(ground.instructions),
    ...titleParagraphs(ground),
  ]);
  const isHead = (piece: RevisedPiece): boolean => {
    const node = piece[side]?.node;
    return node !== undefined && head.has(node);
  };
  const ordered: RevisedPiece[] = [];
  for (const piece of pieces) {
    const isAlone = !(piece.before && piece.after);
    let at = ordered.length;
    if (isHead(piece) && isAlone) while (at > 0 && !ordered[at - 1]?.[side]) at--;
    ordered.splice(at, 0, piece);
  }
  const last = ordered.findLastIndex(isHead);
  const isAbove = (piece: RevisedPiece, i: number): boolean => i < last && !piece[side];
  return { above: ordered.filter(isAbove), rest: ordered.filter((piece, i) => !isAbove(piece, i)) };
}
