import { pt } from '../style/length.js';
import { type Atom, isSameLook } from './atom.js';
import { type GlyphFits, glyphFits } from './glyph-fit.js';
import type { Line } from './line.js';
import type { GlyphRun } from './page.js';
import { scriptRise, scriptScale } from './script-form.js';

/** Where a line stands on the page, in pt from the paper's upper left corner. */
export interface LinePlace {
  readonly x: number;
  readonly baseline: number;
  /** Horizontal scaling of the whole line about its left edge; 1 by nature. */
  readonly scale?: number;
}

/** How far below an em box's top the baseline stands, in em: the same for every face, so that mixed faces agree. */
export const baselineDepth = 0.88;

/** The glyph runs of a line at its place: one for each stretch of alike characters. */
export function glyphRuns(line: Line, place: LinePlace): readonly GlyphRun[] {
  const runs: GlyphRun[] = [];
  const { atoms } = line;
  const fits = glyphFits(line);
  const { scales } = fits;
  for (let start = 0; start < atoms.length; ) {
    const first = atoms[start];
    if (!first) break;
    let end = start + 1;
    for (let next = atoms[end]; next && isAlike(first, next) && scales[start] === scales[end]; ) {
      next = atoms[++end];
    }
    runs.push(glyphRun(line, fits, start, end, place));
    start = end;
  }
  return runs;
}

/** The characters of a line from `start` to before `end`, alike to the first of them, as one run. */
function glyphRun(
  line: Line,
  { xs, scales }: GlyphFits,
  start: number,
  end: number,
  { x, baseline, scale = 1 }: LinePlace,
): GlyphRun {
  const atoms = line.atoms.slice(start, end);
  const [atom] = atoms;
  if (!atom) throw new Error('a run of no characters');
  const { look } = atom;
  const own = scales[start] ?? 1;
  const left = x + (xs[start] ?? 0) * scale;
  const places = atoms.map((_, i) => pt(x + (xs[start + i] ?? 0) * scale - left));
  const last = atoms.at(-1) ?? atom;
  return {
    kind: 'glyphs',
    role: look.role,
    face: look.face,
    faceRole: look.faceRole,
    size: pt(look.script ? atom.size * scriptScale : atom.size),
    ...(look.script ? { rise: pt(atom.size * scriptRise[look.script]) } : {}),
    scale: own * scale,
    // Strokes grow thinner with the size.
    bold: look.emboldened || look.script !== undefined,
    red: look.red,
    pale: look.pale,
    ...(look.element === undefined ? {} : { element: look.element }),
    ...(look.link === undefined ? {} : { link: look.link }),
    x: pt(left),
    y: pt(baseline),
    text: atoms.map(({ char }) => char).join(''),
    places,
    end: pt((places.at(-1) ?? 0) + last.advance * own * scale),
  };
}

function isAlike(a: Atom, b: Atom): boolean {
  return a === b || (a.size === b.size && isSameLook(a.look, b.look));
}
