import type { Run, TableCell } from '../../document/document.js';
import { cellText } from '../../document/table.js';
import type { CellMeasure } from '../../typography/table/cell-measure.js';
import { emWidth } from '../../typography/width.js';
import { type Atom, atomsOf } from '../atom.js';
import { naturalLine } from '../line.js';
import { breaksOf } from '../partings.js';
import type { Setting } from '../setting.js';
import type { Spacing } from '../spacing.js';
import type { ElementId } from '../structure.js';

/** The atoms of a cell's text, at the size that its roles have. */
export function atomsOfCell(runs: readonly Run[], setting: Setting, element: ElementId): readonly Atom[] {
  return runs.flatMap((run) => atomsOf(run, setting, { element }));
}

/** A cell's measures in em of the size that its atoms have, by the faces at hand or the official ones, whichever are wider. */
export function measureCell(
  cell: TableCell,
  atoms: readonly Atom[],
  isHead: boolean,
  spacing: Spacing,
): CellMeasure {
  const { column, colSpan } = cell;
  const size = atoms[0]?.size ?? 1;
  const width = Math.max(emWidth(cellText(cell)), cellWidth(atoms, spacing, 0, atoms.length) / size);
  return { column, colSpan, isHead, width, unbroken: widestPart(atoms, spacing) / size };
}

/** The width of the longest stretch that no line ends in, in pt. */
function widestPart(atoms: readonly Atom[], spacing: Spacing): number {
  let widest = 0;
  let from = 0;
  for (const [i, isEnd] of breaksOf(atoms).entries()) {
    if (!isEnd) continue;
    widest = Math.max(widest, cellWidth(atoms, spacing, from, i + 1));
    from = i + 1;
  }
  return widest;
}

/** The width of a line of a cell, that of a mark at its end whole: in a narrow cell Word leaves it so. */
function cellWidth(atoms: readonly Atom[], spacing: Spacing, from: number, to: number): number {
  const { width, endTrim } = naturalLine(atoms, spacing, from, to);
  return width + endTrim;
}

/** Atoms set smaller: each like one is one still. */
export function scaledAtoms(atoms: readonly Atom[], factor: number): readonly Atom[] {
  if (factor === 1) return atoms;
  const scaled = new Map<Atom, Atom>();
  return atoms.map((atom) => {
    const known = scaled.get(atom);
    if (known) return known;
    const { size, advance, cell, blank, ink } = atom;
    const made = {
      ...atom,
      size: size * factor,
      advance: advance * factor,
      cell: cell * factor,
      blank: blank * factor,
      ink: ink && ([ink[0] * factor, ink[1] * factor] as const),
    };
    scaled.set(atom, made);
    return made;
  });
}
