import type { PictureFacts } from '../../picture/picture.js';
import type { Style } from '../../style/style.js';

/** A width and a height, in pt. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** How wide a picture is for its height. */
export function aspectOf({ size, pixelShape }: PictureFacts): number {
  return (size.width * pixelShape) / size.height;
}

/** The largest box of a picture's shape that its room and its pixels allow: it is not blown up beyond the least resolution. */
export function largestBox(
  facts: PictureFacts,
  { figure: { leastResolution } }: Style,
  room: number,
  most = Number.POSITIVE_INFINITY,
): Box {
  const { width, height } = facts.size;
  const shape = aspectOf(facts);
  const point = 72 / leastResolution;
  const set = Math.min(room, most * shape, width * point, height * point * shape);
  return { width: set, height: set / shape };
}

/** The pixels an inch that a picture has in a box, in the direction in which they are fewer. */
export function resolutionIn({ size }: PictureFacts, box: Box): number {
  return Math.min(size.width / box.width, size.height / box.height) * 72;
}
