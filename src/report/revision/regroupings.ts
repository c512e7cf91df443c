import { lineText } from '../../manuscript/manuscript.js';
import type { RevisedPiece, Segment } from '../../revision/revision.js';
import { beginning } from './marked-text.js';

/** Neighbouring pieces of which one line of text tells. */
export interface Regrouping {
  readonly pieces: readonly RevisedPiece[];
  readonly text: string;
}

/** Paragraphs that were parted or joined and else not changed, with the words for all pieces that show it. */
export function regroupings(pieces: readonly RevisedPiece[]): ReadonlyMap<RevisedPiece, Regrouping> {
  const found = new Map<RevisedPiece, Regrouping>();
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== 'line' || !piece.before || !piece.after) continue;
    const { segments } = piece;
    const kinds = new Set(segments.map(({ kind }) => kind));
    const isParted = !kinds.has('inserted') && kinds.has('deleted');
    const isJoined = kinds.has('inserted') && !kinds.has('deleted');
    if ((!isParted && !isJoined) || segments.filter(({ kind }) => kind === 'same').length !== 1) continue;
    const others = isParted ? 'before' : 'after';
    const textAt = (at: number): string | undefined => {
      const other = pieces[at];
      return other?.kind === 'line' && !other[others]
        ? other.segments.map(({ text }) => text).join('')
        : undefined;
    };
    const [head, tail] = [endText(segments, 'head'), endText(segments, 'tail')];
    const first = covering(head, (step) => textAt(i - step), true);
    const last = covering(tail, (step) => textAt(i + step), false);
    if (first === undefined || last === undefined) continue;
    const group = pieces.slice(i - first, i + last + 1);
    const text = wordRegrouping(group, isParted);
    for (const each of group) found.set(each, { pieces: group, text });
  }
  return found;
}

/** The text that was deleted or added before or behind the text that was kept. */
function endText(segments: readonly Segment[], end: 'head' | 'tail'): string {
  const kept = segments.findIndex(({ kind }) => kind === 'same');
  const part = end === 'head' ? segments.slice(0, kept) : segments.slice(kept + 1);
  return part.map(({ text }) => text).join('');
}

/** How many neighbouring paragraphs make up a text; none if they don't. */
function covering(
  text: string,
  paragraphAt: (step: number) => string | undefined,
  isBackwards: boolean,
): number | undefined {
  let covered = '';
  let steps = 0;
  while (covered.length < text.length) {
    const paragraph = paragraphAt(steps + 1);
    if (paragraph === undefined) return undefined;
    covered = isBackwards ? paragraph + covered : covered + paragraph;
    steps++;
  }
  return covered === text ? steps : undefined;
}

function wordRegrouping(group: readonly RevisedPiece[], isParted: boolean): string {
  const beginnings = group.map((piece) => {
    const side = piece.kind === 'line' ? (isParted ? piece.after : piece.before) : undefined;
    return `“${beginning(side ? lineText(side) : '', 12)}”`;
  });
  return isParted
    ? `〔此段分为${group.length}段，分别以${beginnings.join('')}开头，文字未改〕`
    : `〔${group.length}段并为一段，原分别以${beginnings.join('')}开头，文字未改〕`;
}
