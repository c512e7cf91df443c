import type { Figure, Picture, Run } from '../../document/document.js';
import { readWords } from '../../prose/lexicon/words.js';
import { mmToPt } from '../../style/length.js';
import type { Style } from '../../style/style.js';
import { breakTitle, type TitleLine } from '../title/break-title.js';
import { mostHeight, type PictureColumn, pictureColumns } from './columns.js';

/** How a figure stands on the page, the same for all outputs whatever faces serve them. Lengths in pt. */
export interface FigurePlan {
  /** Whole rows of the grid that it takes, its captions with it. */
  readonly rows: number;
  /** Free space above the highest picture and below the last caption. */
  readonly above: number;
  readonly below: number;
  /** Of the highest picture: the others stand on the same line. */
  readonly height: number;
  /** One or two, from left to right. */
  readonly columns: readonly FigureColumn[];
  /** Below both columns. */
  readonly caption?: PlannedCaption;
  /** Lines of the longest caption; none without one. */
  readonly captionLines: number;
}

/** A picture in its share of the type area, with what stands below it. */
export interface FigureColumn extends PictureColumn<Picture> {
  readonly caption?: PlannedCaption;
}

/** A caption, centred in its room, by its lines. */
export interface PlannedCaption {
  readonly run: Run;
  readonly lines: readonly TitleLine[];
  readonly left: number;
  readonly room: number;
}

/** Between a figure and the text around it there is at least so much of a line, above and below together. */
const leastSpace = 0.25;
/** However long its caption is, a picture keeps so many lines of the grid. */
const leastPicture = 2;

/** Plans a figure by the widths of the official faces. `names` are those that no line of a caption ends in. */
export function planFigure(
  { pictures, caption }: Figure,
  style: Style,
  names: readonly string[] = [],
): FigurePlan {
  const { linePitch: pitch, lines } = style.grid;
  const { captionGap, captionPitch } = style.figure;
  const asIf = pictureColumns(pictures, style, style.figure.lines * pitch);
  const plan = (run: Run | undefined, place: Place): PlannedCaption | undefined =>
    run && planCaption(run, place, style, names);
  const own = pictures.map((picture, i) =>
    plan(picture.caption, pictures.length === 1 ? widePlace(style) : asIf[i]),
  );
  const shared = plan(caption, widePlace(style));
  const captionLines = Math.max(0, ...[...own, shared].map((each) => each?.lines.length ?? 0));
  const captionHeight = captionLines === 0 ? 0 : captionGap + captionLines * captionPitch;
  const page = Math.max((lines - leastSpace) * pitch - captionHeight, leastPicture * pitch);
  const columns = pictureColumns(pictures, style, mostHeight(pictures, style, page));
  const height = Math.max(...columns.map((column) => column.height));
  const used = height + captionHeight;
  const rows = Math.min(lines, Math.ceil(used / pitch + leastSpace - 1e-6));
  const free = Math.max(rows * pitch - used, 0);
  return {
    rows,
    above: free / 2,
    below: free / 2,
    height,
    columns: columns.map((column, i) => {
      const ownCaption = own[i];
      return ownCaption ? { ...column, caption: ownCaption } : column;
    }),
    ...(shared ? { caption: shared } : {}),
    captionLines,
  };
}

type Place = Pick<PlannedCaption, 'left' | 'room'> | undefined;

/** A caption alone has the page to itself, but for two characters at each end. */
function widePlace(style: Style): Place {
  const side = 2 * style.text.caption.size;
  return { left: side, room: mmToPt(style.typeArea.width) - 2 * side };
}

function planCaption(run: Run, place: Place, style: Style, names: readonly string[]): PlannedCaption {
  const { left = 0, room = 0 } = place ?? {};
  const em = Math.max(room / style.text.caption.size, 1);
  return { run, lines: breakTitle(run.text, em, () => ({ names, words: readWords() })), left, room };
}
