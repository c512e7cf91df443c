import { partOf } from '../document/changed-run.js';
import type { Figure } from '../document/document.js';
import type { TrackedChange } from '../document/tracked-change.js';
import { pt } from '../style/length.js';
import { type FigureColumn, type PlannedCaption, planFigure } from '../typography/figure/plan.js';
import { atomsOf } from './atom.js';
import { glyphRuns } from './glyph-runs.js';
import { asNatural, type Line, naturalLine } from './line.js';
import type { PageItem, PlacedPicture } from './page.js';
import type { BlockRow } from './row.js';
import { baselineIn, type Setting } from './setting.js';
import type { Spacing } from './spacing.js';
import type { ElementId } from './structure.js';

/** A figure as a row of the layout: its pictures on one line, their captions below them. It stands on one page. */
export function figureRow(figure: Figure, setting: Setting, part: ElementId): BlockRow {
  const { style, structure, names } = setting;
  const plan = planFigure(figure, style, names);
  const shared = plan.caption && structure.add('figure', part);
  const columns = plan.columns.map((column) => {
    const element = shared ?? structure.add('figure', part);
    const caption = column.caption && setCaption(column.caption, structure.add('caption', element), setting);
    return { column, element, lines: caption ?? [] };
  });
  const below =
    plan.caption && shared !== undefined
      ? setCaption(plan.caption, structure.add('caption', shared), setting)
      : [];
  const itemsAt = (left: number, top: number): readonly PageItem[] => {
    const foot = top + plan.above + plan.height;
    const captionTop = foot + style.figure.captionGap;
    return [
      ...columns.flatMap(({ column, element, lines }) => [
        placePicture(column, element, left, foot, figure.change),
        ...lines.flatMap((line, i) => line.itemsAt(left, captionTop + i * style.figure.captionPitch)),
      ]),
      ...below.flatMap((line, i) => line.itemsAt(left, captionTop + i * style.figure.captionPitch)),
    ];
  };
  return { kind: 'block', height: plan.rows, keepWithNext: false, begins: true, itemsAt };
}

function placePicture(
  { picture, left, room, width, height }: FigureColumn,
  element: ElementId,
  areaLeft: number,
  foot: number,
  change: TrackedChange | undefined,
): PlacedPicture {
  return {
    kind: 'picture',
    picture,
    element,
    ...(change ? { change } : {}),
    x: pt(areaLeft + left + (room - width) / 2),
    y: pt(foot - height),
    width: pt(width),
    height: pt(height),
  };
}

/** A line of a caption, to be placed below its picture. */
interface CaptionLine {
  readonly itemsAt: (left: number, top: number) => readonly PageItem[];
}

/** The lines of a caption, each in the middle of its room; one that faces wider than the official ones make too long is condensed. */
function setCaption(caption: PlannedCaption, element: ElementId, setting: Setting): readonly CaptionLine[] {
  const { run, lines, left, room } = caption;
  const { style, spacing: ofGrid } = setting;
  const spacing: Spacing = { ...ofGrid, tracking: 0 };
  return lines.map(({ start, end }): CaptionLine => {
    const atoms = atomsOf(partOf(run, start, end), setting, { element });
    const line: Line = asNatural({ ...naturalLine(atoms, spacing), places: [] }, spacing);
    const width = line.width;
    const scale = width > room ? room / width : 1;
    const inset = left + (room - width * scale) / 2;
    return {
      itemsAt: (areaLeft, top) => {
        const baseline = baselineIn(top, style.figure.captionPitch, style.text.caption.size);
        return glyphRuns(line, { x: areaLeft + inset, baseline, scale });
      },
    };
  });
}
