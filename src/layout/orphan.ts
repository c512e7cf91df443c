import { characterWeight } from '../typography/character.js';
import type { Line } from './line.js';
import type { Spacing } from './spacing.js';

/** A paragraph's lines and by how much it was set tighter or looser as a whole: added to the tracking, in pt. */
export interface SetParagraph {
  readonly lines: readonly Line[];
  readonly extra: number;
}

/** The finest step of a character spacing that OOXML knows: one twip. */
const step = 0.05;
/** The most that a paragraph is tightened or loosened: a thirty-second of an em of body type. */
const most = 0.5;

/** Sets a paragraph so that no lone character (孤字) is left on its last line, if a slight spacing over the whole of it
 * avoids that: the slightest that does, tighter before looser. `set` breaks the paragraph with a spacing. */
export function avoidOrphan(set: (spacing: Spacing) => readonly Line[], spacing: Spacing): SetParagraph {
  const lines = set(spacing);
  if (!endsInOrphan(lines)) return { lines, extra: 0 };
  for (let n = 1; n * step <= most + 1e-9; n++) {
    for (const extra of [-n * step, n * step]) {
      const tried = set({ ...spacing, tracking: spacing.tracking + extra });
      if (!endsInOrphan(tried)) return { lines: tried, extra };
    }
  }
  return { lines, extra: 0 };
}

/** Whether the last of several lines holds one character only, marks not counted. */
export function endsInOrphan(lines: readonly Line[]): boolean {
  const last = lines.at(-1);
  if (!last || lines.length < 2) return false;
  return last.atoms.reduce((sum, { kind }) => sum + characterWeight(kind), 0) <= 1;
}
