import { type Pt, pt } from '../style/length.js';
import type { Style } from '../style/style.js';

/** Left free at the right of the headlines for page numbers, in characters: three figures and their leader. */
const numberRoom = 3;

/** How far in from the type area's edges the headlines of 要目 stand where it has page numbers. */
export function contentsSides({ firstLineIndent, grid }: Style): { readonly left: Pt; readonly right: Pt } {
  return {
    left: pt(firstLineIndent * grid.characterPitch),
    right: pt(numberRoom * grid.characterPitch),
  };
}

/** Both sides together, in characters, of 要目 with page numbers or without: further lines of a headline begin where its first does. */
export function contentsSideCharacters({ firstLineIndent }: Style, hasPages: boolean): number {
  return firstLineIndent + (hasPages ? numberRoom : 0);
}
