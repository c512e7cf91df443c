import type { SmallForm } from '../../font/face.js';
import type { FontUse } from './font-use.js';

/** A character as it stands on a line. */
export interface Standing {
  readonly char: string;
  readonly font: FontUse;
  /** From the start of the run that is shown, in pt. */
  readonly x: number;
  /** The width of an em, in pt. */
  readonly em: number;
  readonly small?: SmallForm | undefined;
}

/** A character's advance as it stands, in thousandths of an em. */
export function advanceOf({ char, font, small }: Standing): number {
  return font.advanceOf(char) * (small?.scale ?? 1);
}

/** Blank added behind the ink of the first of two neighbours and before that of the second, in thousandths of an em of
 * each; negative where it is taken. */
export interface BlankBetween {
  readonly behind: number;
  readonly before: number;
}

/** From so many thousandths of an em on, what reads a file takes a gap for a space (poppler 100, pdf.js 102, MuPDF 150),
 * and an overlap for the start of another line (poppler 100). */
const leastSeen = 90;
/** Gaps differ from line to line. Glyphs are respaced in steps of so much, so that there are few; what is left is not seen. */
const step = 160;

/** The blank to add between two neighbours so that the second begins about where the first ends; a gap is closed only if
 * they belong to the same text. An overlap is taken from the blank of the first (a closing mark), then from that of the
 * second (an opening one). */
export function blankBetween(first: Standing, second: Standing, isSameText: boolean): BlankBetween {
  const unit = first.em / 1000;
  const gap = (second.x - first.x) / unit - advanceOf(first);
  if (gap > -leastSeen) return { behind: isSameText && gap >= leastSeen ? rounded(gap) : 0, before: 0 };
  const behind = rounded(Math.max(gap, -first.font.blanksOf(first.char).behind));
  const rest = gap - behind;
  if (rest > -leastSeen) return { behind, before: 0 };
  const own = (rest * unit * 1000) / second.em;
  const before = rounded(Math.max(own, -second.font.blanksOf(second.char).before));
  const left = rest - (before * second.em) / first.em;
  // Ink upon ink: no blank is there to give up, but a line is a line.
  return { behind: left > -leastSeen ? behind : behind + rounded(left), before };
}

function rounded(value: number): number {
  return Math.round(value / step) * step;
}
