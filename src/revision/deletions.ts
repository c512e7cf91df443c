import type { Authorship } from '../document/tracked-change.js';
import type { Line, Manuscript, Part } from '../manuscript/manuscript.js';

/** Characters of a text from one place to another, in UTF-16 units, with who did something to them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly by: Authorship;
}

/** A text that was deleted in one go, by tracked changes, maybe by several. */
export interface Deletion {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** All lines of a part, of tables and captions too. */
export function linesOf({ pieces }: Part): readonly Line[] {
  return pieces.flatMap((piece): readonly Line[] => {
    const caption = piece.kind !== 'line' && piece.caption ? [piece.caption] : [];
    if (piece.kind === 'image') return caption;
    return piece.kind === 'line'
      ? [piece]
      : [...caption, ...piece.rows.flatMap(({ cells }) => cells.map(({ line }) => line))];
  });
}

/** Texts that tracked changes have deleted in a manuscript, with nothing that is left between; by their text. */
export function deletionsOf({ parts }: Manuscript): ReadonlyMap<string, Deletion> {
  const found = new Map<string, Deletion>();
  for (const line of parts.flatMap(linesOf)) {
    let [text, stretches]: [string, Stretch[]] = ['', []];
    const close = (): void => {
      if (text !== '' && !found.has(text)) found.set(text, { text, stretches });
      [text, stretches] = ['', []];
    };
    for (const run of line.runs) {
      if (run.change?.kind !== 'deleted') {
        close();
        continue;
      }
      stretches.push({ from: text.length, to: text.length + run.text.length, by: run.change.by });
      text += run.text;
    }
    close();
  }
  return found;
}

/** The text that stood in a line before any tracked change, and which of it was deleted by whom. */
export function untouchedOf({ runs }: Line): Deletion {
  let text = '';
  const stretches: Stretch[] = [];
  for (const { text: own, change } of runs) {
    if (change?.kind === 'inserted') continue;
    if (change) stretches.push({ from: text.length, to: text.length + own.length, by: change.by });
    text += own;
  }
  return { text, stretches };
}

/** The characters of a line as it reads that were inserted, and by whom. */
export function insertionsOf({ runs }: Line): readonly Stretch[] {
  let at = 0;
  const stretches: Stretch[] = [];
  for (const { text, change } of runs) {
    if (change?.kind === 'deleted') continue;
    if (change) stretches.push({ from: at, to: at + text.length, by: change.by });
    at += text.length;
  }
  return stretches;
}
