import type { PixelSize, PngFacts } from '../picture.js';

/** A pass over a picture: its pixels make a smaller picture of their own (ISO/IEC 15948, 8.2). */
export interface Pass extends PixelSize {
  /** Where its first pixel stands, and how far its next ones are. */
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

/** The seven passes of Adam7: x, y, step in x, step in y. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes in which a picture's rows are stored: one, or those of Adam7 that have any pixels. */
export function passesOf({
  stored: { width, height },
  isInterlaced,
}: Pick<PngFacts, 'stored' | 'isInterlaced'>): readonly Pass[] {
  const all = isInterlaced ? adam7 : ([[0, 0, 1, 1]] as const);
  return all
    .map(([x, y, stepX, stepY]) => ({
      x,
      y,
      stepX,
      stepY,
      width: Math.ceil((width - x) / stepX),
      height: Math.ceil((height - y) / stepY),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

/** How many samples a pixel has. */
export function samplesOf({ colour, hasAlpha }: Pick<PngFacts, 'colour' | 'hasAlpha'>): number {
  return (colour === 'rgb' ? 3 : 1) + (hasAlpha ? 1 : 0);
}

/** The bytes of a row of so many pixels, without the one that names its filter. */
export function rowLength(width: number, facts: Pick<PngFacts, 'colour' | 'hasAlpha' | 'depth'>): number {
  return Math.ceil((width * samplesOf(facts) * facts.depth) / 8);
}
