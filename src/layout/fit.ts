import { characterWeight } from '../typography/character.js';
import type { FlowedParagraph } from './row.js';
import { isBlank } from './unit.js';

/** A paragraph whose last line is nearly empty. */
export interface FitNote {
  readonly paragraph: FlowedParagraph;
  /** The characters on the last line. */
  readonly ending: string;
  /** How many characters, marks counted, must go to win the line. */
  readonly cut: number;
}

/** The paragraphs of several lines that end in fewer than three characters, marks not counted. */
export function fitNotes(paragraphs: readonly FlowedParagraph[]): readonly FitNote[] {
  return paragraphs.flatMap((paragraph) => {
    const last = paragraph.lines.at(-1);
    if (!last || paragraph.lines.length < 2) return [];
    const weight = last.atoms.reduce((sum, { kind }) => sum + characterWeight(kind), 0);
    if (weight >= 3) return [];
    const ending = last.atoms.map(({ char }) => char).join('');
    const cut = last.atoms.filter((atom) => !isBlank(atom)).length;
    return [{ paragraph, ending, cut }];
  });
}
