import type { Orientation } from '../../../picture/picture.js';

/** Where the corners of a stored picture are seen: how far right and down its origin, its right end and its lower end lie, in its own box. */
interface Turn {
  readonly origin: readonly [x: number, y: number];
  /** From the origin along its rows. */
  readonly right: readonly [x: number, y: number];
  /** From the origin along its columns. */
  readonly down: readonly [x: number, y: number];
}

const turns: Readonly<Record<Orientation, Turn>> = {
  1: { origin: [0, 0], right: [1, 0], down: [0, 1] },
  2: { origin: [1, 0], right: [-1, 0], down: [0, 1] },
  3: { origin: [1, 1], right: [-1, 0], down: [0, -1] },
  4: { origin: [0, 1], right: [1, 0], down: [0, -1] },
  5: { origin: [0, 0], right: [0, 1], down: [1, 0] },
  6: { origin: [1, 0], right: [0, 1], down: [-1, 0] },
  7: { origin: [1, 1], right: [0, -1], down: [-1, 0] },
  8: { origin: [0, 1], right: [0, -1], down: [1, 0] },
};

/** A box on the page, the y axis downwards. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The matrix that lays a picture into a box, turned as it is to be seen: from PDF's unit square, in which a picture's rows go upwards
 * (ISO 32000-1, 8.9.5.1), to coordinates whose y axis points down. */
export function pictureMatrix(orientation: Orientation, { x, y, width, height }: PageBox): readonly number[] {
  const { origin, right, down } = turns[orientation];
  const across = [right[0] * width, right[1] * height] as const;
  const up = [-down[0] * width, -down[1] * height] as const;
  const foot = [x + (origin[0] + down[0]) * width, y + (origin[1] + down[1]) * height] as const;
  return [...across, ...up, ...foot];
}
