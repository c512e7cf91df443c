import { withLooseParts } from '../manuscript/loose-parts.js';
import { lineText, type Manuscript, type Part } from '../manuscript/manuscript.js';
import { isChangedLine } from '../revision/changed-line.js';
import { compareManuscripts } from '../revision/compare.js';
import type { RevisedPart, RevisedPiece } from '../revision/revision.js';
import { withoutContributors } from './contributors.js';
import type { Leftover } from './received.js';

/** Differences that are left between an issue as it would be printed now and the DOCX that came back. `isExcused` says of a part of the DOCX that
 * it is not to be compared: it has been changed on both sides, or something of it was told already. */
export function unprovedParts(
  now: Manuscript,
  returned: Manuscript,
  isExcused: (part: Part) => boolean,
): readonly Leftover[] {
  const whole = withLooseParts(now, returned);
  const { before, after } = withoutContributors(now, whole);
  const excused = new Set(
    whole.parts.flatMap((part, i) => {
      const own = after.parts[i];
      return own && isExcused(part) ? [own] : [];
    }),
  );
  return compareManuscripts(before, after).parts.flatMap((part): readonly Leftover[] => {
    if (part.kind !== 'kept' || excused.has(part.after) || isOtherForm(part)) return [];
    return part.pieces.flatMap((piece) => leftOf(piece, part));
  });
}

/** Whether nothing differs but that the headline runs in, or has a line for itself: the section that it stands in now has it so. */
function isOtherForm({ before, after }: Extract<RevisedPart, { kind: 'kept' }>): boolean {
  const [one, other] = [linesOf(before), linesOf(after)].sort((a, b) => a.length - b.length);
  if (!one || !other || other.length !== one.length + 1) return false;
  const [headline = '', first = '', ...rest] = other;
  return [headline + first, ...rest].join('\n') === one.join('\n');
}

/** The lines of a part without white space. */
function linesOf({ pieces }: Part): readonly string[] {
  const texts = pieces.map((piece) => (piece.kind === 'line' ? lineText(piece).replace(/\s/gu, '') : ''));
  return texts.filter((text) => text !== '');
}

function leftOf(piece: RevisedPiece, part: Extract<RevisedPart, { kind: 'kept' }>): readonly Leftover[] {
  const lines =
    piece.kind === 'line'
      ? [piece]
      : piece.kind === 'grid'
        ? piece.rows.flatMap(({ cells }) => cells.map(({ line }) => line))
        : [];
  return lines.flatMap(({ segments }) => {
    const words = (side: 'inserted' | 'deleted'): string =>
      segments.flatMap(({ kind, text }) => (kind === side || kind === 'same' ? [text] : [])).join('');
    if (!isChangedLine({ segments })) return [];
    const by = segments.flatMap((segment) => (segment.by ? [segment.by] : [])).slice(0, 1);
    return [
      { where: part.after.kind, before: words('deleted'), after: words('inserted'), reason: unproved, by },
    ];
  });
}

const unproved = '写进稿件以后，再排出来与返回稿还有不同，请照返回稿核对';
