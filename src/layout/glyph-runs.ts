import { pt } from '../style/length.js';
import { type Atom, isSameLook } from './atom.js';
import { inset, stretchOf } from './glyph-place.js';
import type { Line } from './line.js';
import type { GlyphRun } from './page.js';

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
  for (let start = 0; start < atoms.length; ) {
    const first = atoms[start];
    if (!first) break;
    let end = start + 1;
    for (let next = atoms[end]; next && isAlike(first, next); next = atoms[end]) end++;
    runs.push(glyphRun(line, start, end, place));
    start = end;
  }
  return runs;
}

/** The characters of a line from `start` to before `end`, alike to the first of them, as one run. */
function glyphRun(line: Line, start: number, end: number, { x, baseline, scale = 1 }: LinePlace): GlyphRun {
  const atoms = line.atoms.slice(start, end);
  const [atom] = atoms;
  if (!atom) throw new Error('a run of no characters');
  const { look } = atom;
  const own = stretchOf(atom);
  const left = x + ((line.places[start] ?? 0) + inset(atom)) * scale;
  const placeOf = (each: Atom, i: number): number =>
    x + ((line.places[start + i] ?? 0) + inset(each)) * scale - left;
  const last = atoms.at(-1) ?? atom;
  return {
    kind: 'glyphs',
    role: look.role,
    face: look.face,
    faceRole: look.faceRole,
    size: pt(atom.size),
    scale: own * scale,
    bold: look.emboldened,
    red: look.red,
    pale: look.pale,
    ...(look.element === undefined ? {} : { element: look.element }),
    ...(look.link === undefined ? {} : { link: look.link }),
    x: pt(left),
    y: pt(baseline),
    text: atoms.map(({ char }) => char).join(''),
    places: atoms.map((each, i) => pt(placeOf(each, i))),
    end: pt(placeOf(last, atoms.length - 1) + last.advance * own * scale),
  };
}

function isAlike(a: Atom, b: Atom): boolean {
  return a === b || (a.size === b.size && isSameLook(a.look, b.look) && stretchOf(a) === stretchOf(b));
}
