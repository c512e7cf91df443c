import type { Face, SmallForm } from '../../font/face.js';
import { glyphOfCharacter } from '../../layout/glyph.js';

/** One code of a PDF font: a glyph as it stands for one character. */
export interface UsedCode {
  readonly cid: number;
  readonly glyph: number;
  readonly char: string;
  /** Blank added before and behind its ink, in thousandths of an em; negative where it is taken. */
  readonly before: number;
  readonly behind: number;
  readonly small?: SmallForm | undefined;
}

/** The codes by which a page's text names the glyphs of one face. A code belongs to a glyph **and** a character: one
 * glyph may serve several characters (… and ⋯), and copied text must say which was meant; with another blank beside it, it
 * is a glyph of its own. */
export class FontUse {
  readonly name: string;
  readonly face: Face;
  readonly #codes = new Map<string, UsedCode>();
  readonly #advances = new Map<string, number>();
  readonly #blanks = new Map<string, Blanks>();

  constructor(name: string, face: Face) {
    this.name = name;
    this.face = face;
  }

  /** The code of a character, with more or less blank beside it, in thousandths of an em, or in a small form. */
  codeOf(char: string, before = 0, behind = 0, small?: SmallForm): UsedCode {
    const form = small ? ` ${small.scale} ${small.rise}` : '';
    const key = before === 0 && behind === 0 && form === '' ? char : `${char}${before},${behind}${form}`;
    const known = this.#codes.get(key);
    if (known) return known;
    // An advance is never negative.
    const own = this.advanceOf(char) * (small?.scale ?? 1);
    const left = Math.max(before, -own);
    const right = Math.max(behind, -own - left);
    const cid = this.#codes.size + 1;
    const code: UsedCode = { cid, glyph: this.#glyphOf(char), char, before: left, behind: right, small };
    this.#codes.set(key, code);
    return code;
  }

  /** The codes used so far, in order of code. */
  get codes(): readonly UsedCode[] {
    return [...this.#codes.values()];
  }

  /** A character's own advance, in thousandths of an em. */
  advanceOf(char: string): number {
    const advance = this.#advances.get(char) ?? this.face.advanceOf(this.#glyphOf(char));
    this.#advances.set(char, advance);
    return advance;
  }

  /** The blank that a character has of its own on either side of its ink. */
  blanksOf(char: string): Blanks {
    const blanks = this.#blanks.get(char) ?? blanksBeside(this.face, this.#glyphOf(char));
    this.#blanks.set(char, blanks);
    return blanks;
  }

  #glyphOf(char: string): number {
    return glyphOfCharacter(this.face, char);
  }
}

/** The blank on either side of a glyph's ink, in thousandths of an em. */
export interface Blanks {
  readonly before: number;
  readonly behind: number;
}

/** The blank beside a glyph's ink; of one without ink all of it, behind. */
function blanksBeside(face: Face, glyph: number): Blanks {
  const advance = face.advanceOf(glyph);
  const [left, right] = face.inkOf(glyph) ?? [0, 0];
  return { before: Math.max(0, left), behind: Math.max(0, advance - right) };
}
