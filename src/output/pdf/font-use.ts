import type { Face } from '../../font/face.js';
import { glyphOfCharacter } from '../../layout/glyph.js';

/** One code of a PDF font: a glyph as it stands for one character. */
export interface UsedCode {
  readonly cid: number;
  readonly glyph: number;
  readonly char: string;
  /** A blank behind it that counts to its width, in thousandths of an em. */
  readonly extra: number;
}

/** The codes by which a page's text names the glyphs of one face. A code belongs to a glyph **and** a character: one
 * glyph may serve several characters (… and ⋯), and copied text must say which was meant; with a blank behind it, it is a
 * glyph of its own. */
export class FontUse {
  readonly name: string;
  readonly face: Face;
  readonly #codes = new Map<string, UsedCode>();
  readonly #advances = new Map<string, number>();

  constructor(name: string, face: Face) {
    this.name = name;
    this.face = face;
  }

  /** The code of a character, with a blank behind it of some thousandths of an em. */
  codeOf(char: string, extra = 0): UsedCode {
    const key = extra === 0 ? char : `${char}${extra}`;
    const known = this.#codes.get(key);
    if (known) return known;
    const glyph = this.#glyphOf(char);
    const code: UsedCode = { cid: this.#codes.size + 1, glyph, char, extra };
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

  #glyphOf(char: string): number {
    return glyphOfCharacter(this.face, char);
  }
}
