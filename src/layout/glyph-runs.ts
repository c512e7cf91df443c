import { type Pt, pt } from '../style/length.js';
import { type Atom, isSameLook } from './atom.js';
import { originOf, scaleOf, strokesOf } from './glyph-fit.js';
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
  const strokes = strokesOf(line);
  for (let start = 0; start < atoms.length; ) {
    const first = atoms[start];
    if (!first) break;
    const scale = scaleOf(line, start, strokes);
    let end = start + 1;
    for (let next = atoms[end]; next && isAlike(first, next) && scaleOf(line, end, strokes) === scale; ) {
      next = atoms[++end];
    }
    runs.push(glyphRun(line, strokes, start, end, place));
    start = end;
  }
  return runs;
}

/** The characters of a line from `start` to before `end`, alike to the first of them, as one run. */
function glyphRun(
  line: Line,
  strokes: ReturnType<typeof strokesOf>,
  start: number,
  end: number,
  { x, baseline, scale = 1 }: LinePlace,
): GlyphRun {
  const { atoms } = line;
  const atom = atoms[start];
  if (!atom) throw new Error('a run of no characters');
  const { look } = atom;
  const own = scaleOf(line, start, strokes);
  const left = x + originOf(line, start, strokes) * scale;
  const places: Pt[] = [];
  let text = '';
  for (let i = start; i < end; i++) {
    places.push(pt(x + originOf(line, i, strokes) * scale - left));
    text += atoms[i]?.char ?? '';
  }
  const last = atoms[end - 1] ?? atom;
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
    ...(look.change === undefined ? {} : { change: look.change }),
    x: pt(left),
    y: pt(baseline),
    text,
    places,
    end: pt((places.at(-1) ?? 0) + last.advance * own * scale),
  };
}

function isAlike(a: Atom, b: Atom): boolean {
  return a === b || (a.size === b.size && isSameLook(a.look, b.look));
}
