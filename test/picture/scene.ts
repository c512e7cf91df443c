import type { Painter } from './build-png.js';

/** A river between hills under a pale sky, with a row of trees: something to be seen the right way up. */
export function scene(width: number, height: number): Painter {
  return (column, row) => {
    const [x, y] = [column / width, row / height];
    const ridge = 0.42 - 0.1 * Math.sin(x * 6 + 0.6) - 0.04 * Math.sin(x * 17);
    if (y < ridge)
      return isSun(x, y, width / height) ? [1, 0.85, 0.45] : [0.55 + y * 0.6, 0.75 + y * 0.35, 0.95];
    const bank = 0.62 + 0.05 * Math.sin(x * 4);
    if (y < bank) return isTree(x, y, ridge) ? [0.12, 0.34, 0.16] : [0.32 + (y - ridge), 0.56, 0.28];
    const wave = 0.06 * Math.sin(x * 40 + y * 90);
    return [0.2 + wave, 0.45 + wave, 0.6 + wave];
  };
}

function isSun(x: number, y: number, shape: number): boolean {
  return ((x - 0.8) * shape) ** 2 + (y - 0.14) ** 2 < 0.006;
}

function isTree(x: number, y: number, ridge: number): boolean {
  const place = ((x * 14) % 1) - 0.5;
  return y > ridge + 0.05 && y < ridge + 0.17 && Math.abs(place) < (y - ridge - 0.05) * 2.4;
}
