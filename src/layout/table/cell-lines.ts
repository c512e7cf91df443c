import type { TableCell } from '../../document/document.js';
import { cellText } from '../../document/table.js';
import type { ColumnAlignment } from '../../typography/table/alignment.js';
import type { TablePlan } from '../../typography/table/plan.js';
import type { Atom } from '../atom.js';
import { breakLines } from '../break-lines.js';
import { asNatural, type Line, ragged } from '../line.js';
import { LineMeasures } from '../line-measures.js';
import type { Spacing } from '../spacing.js';
import type { FigureColumn } from './figure-column.js';

/** A line of a cell, and where it begins from the cell's left edge, pt. */
export interface PlacedCellLine {
  readonly line: Line;
  readonly x: number;
}

/** How a cell's lines stand in it; lengths in pt. */
export interface CellSetting {
  readonly lines: readonly PlacedCellLine[];
  readonly alignment: 'left' | 'centre' | 'right' | 'justified';
  /** From the cell's edges to the room in which the text was broken. */
  readonly leftInset: number;
  readonly rightInset: number;
}

/** The room of a cell and how its text is to stand there. */
export interface CellRoom {
  readonly width: number;
  readonly alignment: ColumnAlignment;
  readonly plan: TablePlan;
  readonly spacing: Spacing;
  readonly figures?: FigureColumn;
}

/** Lines of so many em are filled from edge to edge; in narrower ones the gaps would show. */
const leastJustified = 12;
/** Where a gap of a line would have to grow by more, in em, as before an address, none of a cell's lines are filled. */
const mostStretched = 0.25;

/** Sets the text of a cell in lines. */
export function setCell(cell: TableCell, atoms: readonly Atom[], room: CellRoom): CellSetting {
  const { width, alignment, plan, spacing, figures } = room;
  const inner = width - 2 * plan.padding;
  const figure = alignment === 'figures' ? figures?.place(cellText(cell), atoms, width) : undefined;
  if (figure) {
    const rightInset = width - figure.x - figure.line.width;
    return { lines: [figure], alignment: 'right', leftInset: plan.padding, rightInset };
  }
  const broken = breakLines(atoms, () => inner, spacing);
  const isJustified =
    alignment === 'left' &&
    broken.length > 1 &&
    inner >= leastJustified * plan.size &&
    broken.slice(0, -1).every((line) => stretchIn(line, inner, spacing) <= mostStretched);
  if (alignment === 'left' && broken.length === 2 && broken[1]?.atoms.length === 1) {
    // 县政务服务和 / 数据管理局: one character would stand alone below.
    const room = evenRoom(atoms, broken, inner, spacing);
    const lines = breakLines(atoms, () => room, spacing).map((line) => ragged(line, room, spacing));
    return {
      lines: lines.map((line) => ({ line, x: plan.padding })),
      alignment: 'left',
      leftInset: plan.padding,
      rightInset: plan.padding + inner - room,
    };
  }
  if (alignment === 'left') {
    const lines = isJustified ? broken : broken.map((line) => ragged(line, inner, spacing));
    return {
      lines: lines.map((line) => ({ line, x: plan.padding })),
      alignment: isJustified ? 'justified' : 'left',
      leftInset: plan.padding,
      rightInset: plan.padding,
    };
  }
  const narrowed = alignment === 'right' ? inner : evenRoom(atoms, broken, inner, spacing);
  const lines = breakLines(atoms, () => narrowed, spacing).map((line) => ragged(line, narrowed, spacing));
  const inset = plan.padding + (inner - narrowed) / 2;
  return {
    lines: lines.map((line) => {
      const free = width - line.width;
      return { line, x: alignment === 'right' ? free - plan.padding : free / 2 };
    }),
    alignment: alignment === 'right' ? 'right' : 'centre',
    leftInset: inset,
    rightInset: inset,
  };
}

/** By how much, in em, each gap of a line grows that is filled to a room. */
function stretchIn({ atoms }: Line, room: number, spacing: Spacing): number {
  return new LineMeasures(atoms, spacing).stretchOf(0, atoms.length - 1, room);
}

/** The narrowest room, by half an em, in which a text takes no more lines than it must: so its lines are of like length. */
function evenRoom(atoms: readonly Atom[], broken: readonly Line[], inner: number, spacing: Spacing): number {
  if (broken.length < 2) return inner;
  const step = (atoms[0]?.size ?? 1) / 2;
  const whole = broken.reduce((sum, { width }) => sum + width, 0);
  for (let room = Math.max(whole / broken.length, step * 2); room < inner; room += step)
    if (
      isEven(
        breakLines(atoms, () => room, spacing),
        broken.length,
        room,
        spacing,
      )
    )
      return room;
  return inner;
}

/** Whether lines are no more than `most`, and each finds room without being squeezed. */
function isEven(lines: readonly Line[], most: number, room: number, spacing: Spacing): boolean {
  return lines.length <= most && lines.every((line) => asNatural(line, spacing).width <= room + 0.01);
}
