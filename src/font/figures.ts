import type { Face } from './face.js';
import { heightsOf, inkArea, inkOnLine } from './outline-ink.js';

/** Why a face's figures do not go with its 汉字. */
export type FigureFault =
  /** Their stems are much thicker. */
  | 'heavy'
  /** They hang below the line and rise above it by turns (old style figures), which official print has not. */
  | 'uneven';

/** Figures may be so much thicker than 汉字: in most faces they are 1.05 to 1.25 times as thick. */
const heaviest = 1.45;
/** Round figures reach so far below the line at most, in thousandths of an em. */
const deepest = 50;

/** The fault of a face's figures; undefined if they have none, or cannot be measured. */
export function figureFault(face: Face): FigureFault | undefined {
  if (isUneven(face)) return 'uneven';
  const [own, han] = [stemOf(face, figureStems), stemOf(face, hanStems)];
  return own !== undefined && han !== undefined && own > heaviest * han ? 'heavy' : undefined;
}

/** How dark a face's figures are: the part of an em's height over their width that is ink; undefined if it has not all of
 * them. */
export function figureGrey(face: Face): number | undefined {
  let ink = 0;
  let width = 0;
  for (const char of figures) {
    const outline = outlineOf(face, char);
    if (!outline) return undefined;
    ink += inkArea(outline);
    width += face.advanceOf(face.glyphOf(char.codePointAt(0) ?? 0)) * 1000;
  }
  return width > 0 ? ink / width : undefined;
}

const figures = '0123456789';

/** Characters with one upright stem alone at a part of their height. */
type Stems = readonly (readonly [char: string, part: number])[];
const figureStems: Stems = [
  ['1', 0.5],
  ['4', 0.1],
];
const hanStems: Stems = [
  ['十', 0.2],
  ['下', 0.2],
  ['干', 0.2],
];

/** The mean thickness of some stems; undefined if none can be measured. */
function stemOf(face: Face, stems: Stems): number | undefined {
  const found = stems.flatMap(([char, part]) => {
    const outline = outlineOf(face, char);
    const heights = outline && heightsOf(outline);
    if (!outline || !heights) return [];
    const widths = inkOnLine(outline, heights[0] + (heights[1] - heights[0]) * part);
    return widths.length === 1 ? widths : [];
  });
  return found.length === 0 ? undefined : found.reduce((sum, width) => sum + width, 0) / found.length;
}

/** Whether three figures or more hang below the line: those of old style 3 4 5 7 9, of a hand perhaps 4 alone. */
function isUneven(face: Face): boolean {
  const hanging = [...figures].filter((char) => {
    const outline = outlineOf(face, char);
    const heights = outline && heightsOf(outline);
    return heights !== undefined && heights[0] < -deepest;
  });
  return hanging.length >= 3;
}

function outlineOf(face: Face, char: string): ReturnType<Face['outlineOf']> {
  const glyph = face.glyphOf(char.codePointAt(0) ?? 0);
  return glyph === 0 ? undefined : face.outlineOf(glyph);
}
