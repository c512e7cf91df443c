import type { Run } from '../document/document.js';
import { sliceText } from '../source/text.js';
import { titleLines } from '../typography/title/break-title.js';
import { atomsOf } from './atom.js';
import { breakLines } from './break-lines.js';
import { asNatural, inkWidth, type Line, naturalLine } from './line.js';
import type { LineRow } from './row.js';
import type { Setting } from './setting.js';
import type { Spacing } from './spacing.js';
import type { ElementId } from './structure.js';

/** A centred heading, each line as it is by nature; a long one is broken by sense. */
export function centredRows(run: Run, element: ElementId, setting: Setting): readonly LineRow[] {
  const { area, style, spacing: ofGrid, names } = setting;
  const isOnGrid = style.text[run.role].size === style.text.body.size;
  const spacing: Spacing = isOnGrid ? ofGrid : { ...ofGrid, tracking: 0 };
  return titleLines(run.text, run.role, style, names)
    .flatMap(({ start, end }) => centredLines(partOf(run, start, end), element, setting, spacing))
    .map((line, i) => ({
      kind: 'line',
      line,
      x: (area.width - inkWidth(line, spacing)) / 2,
      keepWithNext: true,
      begins: i === 0,
    }));
}

/** One line; several where the faces at hand are so much wider than the official ones that it does not fit. */
function centredLines(run: Run, element: ElementId, setting: Setting, spacing: Spacing): readonly Line[] {
  const { width } = setting.area;
  const atoms = atomsOf(run, setting, { element });
  const whole = asNatural({ ...naturalLine(atoms, spacing), places: [] }, spacing);
  if (inkWidth(whole, spacing) <= width) return [whole];
  return breakLines(atoms, () => width, spacing).map((line) => asNatural(line, spacing));
}

/** The part of a run from one offset of its text to another. */
export function partOf(run: Run, start: number, end: number): Run {
  const { role, text, source } = run;
  if (start === 0 && end === text.length) return run;
  const part = { role, text: text.slice(start, end) };
  return source ? { ...part, source: sliceText(source, start, end) } : part;
}
