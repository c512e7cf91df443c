import { charactersOf } from '../../typography/character.js';
import { figureParts } from '../../typography/table/alignment.js';
import type { Atom } from '../atom.js';
import { type Line, naturalLine, setNaturally } from '../line.js';
import type { Spacing } from '../spacing.js';

/** A column's figures as a block in the middle of their cells, the digits of their units below each other. */
export interface FigureColumn {
  /** Where a figure stands in a cell of a width; undefined for what is no figure, or is too wide. */
  readonly place: (
    text: string,
    atoms: readonly Atom[],
    width: number,
  ) => { readonly line: Line; readonly x: number } | undefined;
}

/** Measures the figures of a column, given as their texts and atoms. `padding` is the least blank beside them. Lengths in pt. */
export function figureColumn(
  figures: readonly { readonly text: string; readonly atoms: readonly Atom[] }[],
  padding: number,
  spacing: Spacing,
): FigureColumn {
  const measures = figures.flatMap(({ text, atoms }) => {
    const measure = measureFigure(text, atoms, spacing);
    return measure ? [measure] : [];
  });
  const whole = Math.max(0, ...measures.map((each) => each.whole));
  const rest = Math.max(0, ...measures.map((each) => each.rest));
  return {
    place: (text, atoms, width) => {
      const own = measureFigure(text, atoms, spacing);
      if (!own || whole + rest > width - 2 * padding) return undefined;
      const line = setNaturally(naturalLine(atoms, spacing), Number.POSITIVE_INFINITY, spacing);
      return { line, x: (width - whole - rest) / 2 + whole - own.whole };
    },
  };
}

/** The widths of a figure before and behind the edge of its unit's digit. */
function measureFigure(
  text: string,
  atoms: readonly Atom[],
  spacing: Spacing,
): { readonly whole: number; readonly rest: number } | undefined {
  const parts = figureParts(text);
  if (!parts) return undefined;
  const count = [...charactersOf(parts.whole)].length;
  const whole = naturalLine(atoms, spacing, 0, count).width;
  return { whole, rest: naturalLine(atoms, spacing).width - whole };
}
