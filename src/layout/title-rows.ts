import type { Entry } from '../document/document.js';
import { signatureRuns } from '../document/paragraph.js';
import { atomsOf } from './atom.js';
import { breakLines } from './break-lines.js';
import { centredRows } from './centred.js';
import { asNatural } from './line.js';
import { gapRow, type LineRow, type Row } from './row.js';
import type { Setting } from './setting.js';
import type { ElementId, ElementKind } from './structure.js';

/** The rows of an entry's headline that stands alone, with its subtitle and authors; `kind` is the headline's in the structure.
 * A centred one has free lines above and below. */
export function titleRows(
  { headline, subtitle, authors }: Entry,
  part: ElementId,
  kind: ElementKind,
  setting: Setting,
): { readonly above: readonly Row[]; readonly rows: readonly Row[] } {
  if (!headline) return { above: [], rows: [] };
  const { structure, style } = setting;
  const below = [subtitle, authors].filter((each) => each !== undefined);
  const rows = [
    ...centredRows(headline.runs, structure.add(kind, part), setting),
    ...below.flatMap(({ runs }) => centredRows(runs, structure.add('paragraph', part), setting)),
  ];
  if (headline.runs[0]?.role !== 'centredHeadline') return { above: [], rows };
  const { linesAbove, linesBelow } = style.centredHeadline;
  return { above: [gapRow(linesAbove, true)], rows: [...rows, gapRow(linesBelow, true)] };
}

/** The rows of 落款: a free line, then its lines at the right end, which stay together. */
export function signedRows(entry: Entry, part: ElementId, setting: Setting): readonly Row[] {
  const { style, area, structure } = setting;
  const { linesAbove, contributorIndent, dateIndent } = style.signature;
  const runs = signatureRuns(entry);
  if (runs.length === 0) return [];
  const rows = runs.flatMap((run, i): readonly LineRow[] => {
    const isLast = i === runs.length - 1;
    const indent = (isLast ? dateIndent : contributorIndent) * style.grid.characterPitch;
    const room = area.width - indent;
    const atoms = atomsOf(run, setting, { element: structure.add('paragraph', part) });
    return breakLines(atoms, () => room, setting.spacing).map((broken, at) => {
      const line = asNatural(broken, setting.spacing);
      const signs = i === 0 && at === 0 ? { signs: entry.id } : {};
      const x = Math.max(0, room - line.width);
      return { kind: 'line', line, x, keepWithNext: !isLast, begins: i === 0 && at === 0, ...signs };
    });
  });
  return [gapRow(linesAbove, true), ...rows];
}

/** Rows of a text whose last two go along with what follows: 落款 never stands alone on its page (7.3.5.4). */
export function keptWithSignature(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, i) => (i >= rows.length - 2 ? { ...row, keepWithNext: true } : row));
}
