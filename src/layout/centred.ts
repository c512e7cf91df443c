import { partOf } from '../document/changed-run.js';
import type { Run } from '../document/document.js';
import { titleLineHeight, titleLines } from '../typography/title/break-title.js';
import { atomsOf } from './atom.js';
import { breakLines } from './break-lines.js';
import { asNatural, type Line, naturalLine } from './line.js';
import { gapRow, type LineRow, type Row } from './row.js';
import type { Setting } from './setting.js';
import type { Spacing } from './spacing.js';
import type { ElementId } from './structure.js';

/** A centred heading, its runs of one role, each line as it is by nature; a long one is broken by sense. */
export function centredRows(runs: readonly Run[], element: ElementId, setting: Setting): readonly Row[] {
  const { area, style, spacing: ofGrid, names } = setting;
  const role = runs[0]?.role ?? 'headline';
  const isOnGrid = style.text[role].size === style.text.body.size;
  const spacing: Spacing = isOnGrid ? ofGrid : { ...ofGrid, tracking: 0 };
  const text = runs.map((run) => run.text).join('');
  const height = titleLineHeight(role, style);
  return titleLines(text, role, style, names)
    .flatMap(({ start, end }) => centredLines(partsOf(runs, start, end), element, setting, spacing))
    .flatMap((line, i): readonly Row[] => {
      const x = (area.width - line.width) / 2;
      const row: LineRow = { kind: 'line', line, x, keepWithNext: true, begins: i === 0 };
      return height > 1 ? [row, gapRow(height - 1, true)] : [row];
    });
}

/** One line; several where the faces at hand are so much wider than the official ones that it does not fit. */
function centredLines(
  runs: readonly Run[],
  element: ElementId,
  setting: Setting,
  spacing: Spacing,
): readonly Line[] {
  const { width } = setting.area;
  const atoms = runs.flatMap((run) => atomsOf(run, setting, { element }));
  const whole = asNatural({ ...naturalLine(atoms, spacing), places: [] }, spacing);
  if (whole.width <= width) return [whole];
  return breakLines(atoms, () => width, spacing).map((line) => asNatural(line, spacing));
}

/** The stretch of some runs between two offsets of their text. */
function partsOf(runs: readonly Run[], start: number, end: number): readonly Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = Math.max(0, start - at);
    const to = Math.min(run.text.length, end - at);
    at += run.text.length;
    return from < to ? [partOf(run, from, to)] : [];
  });
}
