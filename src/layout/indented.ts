import type { Run } from '../document/document.js';
import type { TextParagraph } from '../document/paragraph.js';
import { runsOf } from '../document/paragraph.js';
import { atomsOf } from './atom.js';
import { breakEvenly } from './break-lines.js';
import type { Flowing } from './flowing.js';
import type { Line } from './line.js';
import type { Indents } from './row.js';
import type { ElementId } from './structure.js';

/** A line and where it begins from the type area's left edge, pt. */
export interface IndentedLine {
  readonly line: Line;
  readonly x: number;
}

/** The lines of a paragraph between indents of its own; all its runs belong to one element. */
export function indentedLines(
  source: TextParagraph,
  indents: Indents,
  { setting, done }: Flowing,
  element: ElementId,
): readonly IndentedLine[] {
  const { style, area } = setting;
  const pitch = style.grid.characterPitch;
  const leftOf = (line: number): number => (line === 0 ? indents.first : indents.others) * pitch;
  const atoms = runsOf(source).flatMap((run: Run) => atomsOf(run, setting, { element }));
  const roomOf = (line: number): number => area.width - leftOf(line) - indents.right * pitch;
  const lines = breakEvenly(atoms, roomOf, setting.spacing, setting.boundNames);
  done({ source, lines, indents });
  return lines.map((line, i) => ({ line, x: leftOf(i) }));
}
