import { lineText } from '../../manuscript/manuscript.js';
import type { RevisedImage, RevisedLine, RevisedPiece } from '../../revision/revision.js';
import type { Paint } from '../report.js';
import { beginning, marked, markedText, markOf, whoChanged } from './marked-text.js';
import { regroupings } from './regroupings.js';
import { revisedTable } from './revised-table.js';
import { segmentsOf } from './whole-text.js';

/** Paragraphs of fewer characters that stand elsewhere again need not be the same one. */
const leastMoved = 8;

/** The changed pieces of a part, a line of text each. A paragraph that was parted or joined is shown so, not as its words deleted and added, and one that
 * was moved within the part by its beginning. */
export function revisedLines(pieces: readonly RevisedPiece[], paint: Paint): readonly string[] {
  const regrouped = regroupings(pieces);
  const moved = movedTexts(pieces);
  return pieces.flatMap((piece): readonly string[] => {
    if (piece.kind === 'grid') return revisedTable(piece, paint);
    if (piece.kind === 'image') return revisedImage(piece, paint);
    const group = regrouped.get(piece);
    if (group) {
      const who = whoChanged(segmentsOf(group.pieces), paint);
      return group.pieces[0] === piece ? [paint(group.text, 'strong') + who] : [];
    }
    return revisedLine(piece, moved, paint);
  });
}

function revisedImage({ before, after, caption }: RevisedImage, paint: Paint): readonly string[] {
  const segments = caption?.segments ?? [];
  if (!before || !after) {
    return [
      marked(
        after ? 'inserted' : 'deleted',
        segments.map(({ text }) => text).join(''),
        paint,
        undefined,
        '图',
      ),
    ];
  }
  const isReplaced = before.sha256 !== after.sha256;
  if (!isReplaced && segments.every((each) => !markOf(each))) return [];
  return [
    (isReplaced ? paint('〔换图〕', 'strong') : '图注：') +
      markedText(segments, paint) +
      whoChanged(segments, paint),
  ];
}

function revisedLine(line: RevisedLine, moved: ReadonlySet<string>, paint: Paint): readonly string[] {
  const { before, after, segments } = line;
  const text = segments.map((each) => each.text).join('');
  const who = whoChanged(
    line.by ? [{ kind: 'same', text: '', beforeAt: 0, afterAt: 0, by: line.by }] : segments,
    paint,
  );
  if (!before || !after) {
    if (text === '') return [];
    if (moved.has(text)) {
      const note = after ? '此段由别处移来' : '此段移到别处';
      return [paint(`〔${note}：${beginning(text, 20)}〕`, 'strong') + who];
    }
    return [marked(after ? 'inserted' : 'deleted', text, paint, undefined, '一段') + who];
  }
  return segments.some((each) => markOf(each)) ? [markedText(segments, paint) + who] : [];
}

/** Texts of paragraphs that stand elsewhere in the part, word by word. */
function movedTexts(pieces: readonly RevisedPiece[]): ReadonlySet<string> {
  const [gone, come] = [new Set<string>(), new Set<string>()];
  for (const piece of pieces) {
    if (piece.kind !== 'line') continue;
    if (!piece.after && piece.before) gone.add(lineText(piece.before));
    if (!piece.before && piece.after) come.add(lineText(piece.after));
  }
  return new Set([...gone].filter((text) => come.has(text) && text.length >= leastMoved));
}
