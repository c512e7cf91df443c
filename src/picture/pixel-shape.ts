import type { Orientation } from './picture.js';

/** Beyond this a density is taken for nonsense. */
const most = 4;

/** How wide a pixel is for its height as the picture is looked at, by the density told in both directions of its rows and columns. */
export function pixelShapeOf([x, y]: readonly [x: number, y: number], orientation: Orientation): number {
  if (x <= 0 || y <= 0 || x / y > most || y / x > most) return 1;
  return orientation >= 5 ? x / y : y / x;
}
