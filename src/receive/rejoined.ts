import { lineText } from '../manuscript/manuscript.js';
import { keptLine, removedLine } from '../revision/compare-lines.js';
import type { RevisedLine, RevisedPiece } from '../revision/revision.js';

/** Pieces in which a paragraph that was joined with the one below it counts as kept, and that one as gone: a headline that runs in stays where it
 * was. */
export function rejoined(pieces: readonly RevisedPiece[]): readonly RevisedPiece[] {
  const joined = [...pieces];
  for (let i = 0; i + 1 < joined.length; i++) {
    const pair = joinedAt(joined[i], joined[i + 1]);
    if (pair) joined.splice(i, 2, ...pair);
  }
  return joined;
}

function joinedAt(
  upper: RevisedPiece | undefined,
  lower: RevisedPiece | undefined,
): readonly RevisedLine[] | undefined {
  if (upper?.kind !== 'line' || lower?.kind !== 'line') return undefined;
  if (!upper.before || upper.after || !lower.before || !lower.after) return undefined;
  const opening = lineText(upper.before);
  if (opening.trim() === '' || !lineText(lower.after).startsWith(opening)) return undefined;
  return [keptLine(upper.before, lower.after), removedLine(lower.before, new Map())];
}
