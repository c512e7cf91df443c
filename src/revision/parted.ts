import type { Alignable } from './alignable.js';

/** A paragraph that was parted or joined: so many items became so many, one of the two being one; the first stands for the first. */
export interface Parted {
  readonly before: number;
  readonly after: number;
  readonly olds: number;
  readonly nows: number;
}

/** The lines with headlines that only Enter or Delete has changed, in their order: what they say together is what stood there. Whoever presses
 * Enter leaves the headline where it is, however short the rest of its line may be; of other lines the longer piece is the line. */
export function partedLines(before: readonly Alignable[], after: readonly Alignable[]): readonly Parted[] {
  const found: Parted[] = [];
  let next = 0;
  for (let i = 0; i < before.length; i++) {
    if (!before[i]?.isHeaded) continue;
    for (let j = next; j < after.length; j++) {
      const nows = piecesOf(before[i], after, j);
      const olds = nows > 1 ? 1 : piecesOf(after[j], before, i);
      if (nows < 2 && olds < 2) continue;
      found.push({ before: i, after: j, olds, nows: Math.max(nows, 1) });
      next = j + Math.max(nows, 1);
      i += olds - 1;
      break;
    }
  }
  return found;
}

/** How many items from a place on are a line's text together; 0 if none are. */
function piecesOf(whole: Alignable | undefined, items: readonly Alignable[], from: number): number {
  if (whole?.kind !== 'line') return 0;
  let rest = whole.text;
  for (let at = from; at < items.length; at++) {
    const item = items[at];
    if (item?.kind !== 'line' || item.text === '' || !rest.startsWith(item.text)) return 0;
    rest = rest.slice(item.text.length);
    if (rest === '') return at - from + 1;
  }
  return 0;
}
