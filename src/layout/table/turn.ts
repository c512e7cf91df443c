import { pt } from '../../style/length.js';
import type { PageItem } from '../page.js';

/** Turns what was drawn from the origin a quarter anticlockwise (横排, GB/T 9704 8): what was its upper edge stands at the left, what was its
 * left edge at the foot. `left` and `bottom` are those of the type area on the paper, pt. */
export function turned(items: readonly PageItem[], left: number, bottom: number): readonly PageItem[] {
  return items.map((item): PageItem => {
    if (item.kind === 'glyphs') {
      const [x, y] = [pt(left + item.y), pt(bottom - item.x)];
      return { ...item, x, y, turn: { degrees: 90, x, y } };
    }
    // No table holds a picture.
    if (item.kind === 'picture') return item;
    const { x, y, width, thickness } = item;
    return { ...item, x: pt(left + y), y: pt(bottom - x - width), width: thickness, thickness: width };
  });
}
