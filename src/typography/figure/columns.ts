import type { Picture } from '../../document/document.js';
import { mmToPt } from '../../style/length.js';
import type { Style } from '../../style/style.js';
import { aspectOf, type Box, largestBox } from './picture-size.js';

/** The facts of a picture that its place hangs on. */
export type SizedPicture = Pick<Picture, 'facts' | 'width'>;

/** A picture in its share of the type area, in the middle of it. Lengths in pt. */
export interface PictureColumn<P extends SizedPicture> extends Box {
  readonly picture: P;
  /** Of the share, from the type area's left edge. */
  readonly left: number;
  readonly room: number;
}

/** The columns of one picture or of two side by side, none higher than `most`. */
export function pictureColumns<P extends SizedPicture>(
  pictures: readonly P[],
  style: Style,
  most: number,
): readonly PictureColumn<P>[] {
  const [first, second] = pictures;
  if (!first) return [];
  if (second) return sideBySide([first, second], style, most);
  const { area, half } = widths(style);
  const room = first.width === 'half' ? half : area;
  return [{ picture: first, left: (area - room) / 2, room, ...largestBox(first.facts, style, room, most) }];
}

/** The height that pictures may have without a page of their own; one that would then be narrower than half of what it may be gets a
 * page, of which `page` is left to it. */
export function mostHeight(pictures: readonly SizedPicture[], style: Style, page: number): number {
  const most = Math.min(style.figure.lines * style.grid.linePitch, page);
  const [column] = pictures.length === 1 ? pictureColumns(pictures, style, Number.POSITIVE_INFINITY) : [];
  const isTall = column !== undefined && aspectOf(column.picture.facts) * most < column.width / 2;
  return isTall ? page : most;
}

function widths(style: Style): { readonly area: number; readonly gap: number; readonly half: number } {
  const area = mmToPt(style.typeArea.width);
  const gap = style.figure.gap * style.grid.characterPitch;
  return { area, gap, half: (area - gap) / 2 };
}

/** One of two pictures may be so much wider than the other, and may have so many fewer pixels, that both are still made equally high. */
const mostUnlike = 3;
const mostCoarser = 0.6;

/** Two pictures side by side: equally high, as far as their shapes and pixels allow, else each in its half. */
function sideBySide<P extends SizedPicture>(
  pictures: readonly [P, P],
  style: Style,
  most: number,
): readonly PictureColumn<P>[] {
  const { area, gap, half } = widths(style);
  const shapes = pictures.map(({ facts }) => aspectOf(facts));
  const both = shapes.reduce((sum, shape) => sum + shape, 0);
  const wanted = Math.min((area - gap) / both, most);
  const limits = pictures.map(({ facts }) => largestBox(facts, style, Number.POSITIVE_INFINITY, most).height);
  const height = Math.min(wanted, ...limits);
  const isLike = Math.max(...shapes) <= Math.min(...shapes) * mostUnlike && height >= wanted * mostCoarser;
  const slack = (area - gap - height * both) / 2;
  let left = 0;
  return pictures.map((picture, i) => {
    const width = (shapes[i] ?? 1) * height;
    const room = isLike ? width + slack : half;
    const box = isLike ? { width, height } : largestBox(picture.facts, style, room, most);
    const column = { picture, left, room, ...box };
    left += room + gap;
    return column;
  });
}
