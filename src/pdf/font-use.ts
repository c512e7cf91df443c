import type { Face } from '../font/face.js';

/** One code of a PDF font: a glyph as it stands for one character. */
export interface UsedCode {
  readonly cid: number;
  readonly glyph: number;
  readonly char: string;
}

/** The codes by which a page's text names the glyphs of one face. A code belongs to a glyph **and** a character: one
 * glyph may serve several characters (… and ⋯), and copied text must say which was meant. */
export class FontUse {
  readonly name: string;
  readonly face: Face;
  readonly #codes = new Map<string, UsedCode>();

  constructor(name: string, face: Face) {
    this.name = name;
    this.face = face;
  }

  /** The code of a character; full-width and unbreakable spaces are drawn as the space. */
  codeOf(char: string): UsedCode {
    const known = this.#codes.get(char);
    if (known) return known;
    const codePoint = char.codePointAt(0) ?? 0;
    const glyph = this.face.glyphOf(codePoint === 0x3000 || codePoint === 0xa0 ? 0x20 : codePoint);
    const code: UsedCode = { cid: this.#codes.size + 1, glyph, char };
    this.#codes.set(char, code);
    return code;
  }

  /** The codes used so far, in order of code. */
  get codes(): readonly UsedCode[] {
    return [...this.#codes.values()];
  }
}
