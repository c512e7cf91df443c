import type { Edit } from '../diagnostic/diagnostic.js';
import type { SourceFile } from '../source/file.js';
import { maskForbidden } from '../source/forbidden.js';
import type { Segment } from '../source/text.js';
import type { Stretch } from './separator.js';

/** A stretch of a file with edits made, and the way back from its offsets to the file's. */
export interface MendedText {
  readonly text: string;
  readonly toSource: (offset: number) => number;
  /** Segments over `text` as segments over the file. */
  readonly toSegments: (segments: readonly Segment[]) => readonly Segment[];
}

/** A run of mended text: kept from the file, or put in the place of what stood at `source`. */
interface Piece {
  readonly at: number;
  readonly source: number;
  readonly length: number;
  readonly isKept: boolean;
}

/** Applies edits; of two that overlap the later is left out. A lone carriage return counts as a line end; what no text
 * may hold is masked. */
export function mendText(file: SourceFile, { start, end }: Stretch, edits: readonly Edit[]): MendedText {
  const source = maskForbidden(file.text.slice(start, end).replace(/\r(?!\n)/gu, '\n'));
  const pieces: Piece[] = [];
  let text = '';
  let from = start;
  const add = (piece: string, at: number, isKept: boolean): void => {
    if (piece === '') return;
    pieces.push({ at: text.length, source: at, length: piece.length, isKept });
    text += piece;
  };
  for (const { span, text: replacement } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < from || span.start > end) continue;
    add(source.slice(from - start, span.start - start), from, true);
    add(replacement, span.start, false);
    from = span.end;
  }
  add(source.slice(from - start), from, true);
  return {
    text,
    toSource: (offset) => {
      const piece = pieceAt(pieces, offset);
      if (!piece) return offset < text.length ? start : end;
      return piece.source + (piece.isKept ? Math.min(offset - piece.at, piece.length) : 0);
    },
    toSegments: (segments) => segments.flatMap((segment) => [...segmentsOf(segment, pieces)]),
  };
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

function* segmentsOf({ at, source, length }: Segment, pieces: readonly Piece[]): Generator<Segment> {
  for (let done = 0; done < length; ) {
    const piece = pieceAt(pieces, source + done);
    if (!piece) return;
    const inside = source + done - piece.at;
    const taken = Math.max(Math.min(length - done, piece.length - inside), 1);
    yield piece.isKept
      ? { at: at + done, source: piece.source + inside, length: taken }
      : { at: at + done, source: piece.source, length: 1 };
    done += taken;
  }
}
