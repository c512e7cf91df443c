import type { GlyphRun } from '../../layout/page.js';
import { charactersOf } from '../../typography/character.js';
import type { FontUse } from './font-use.js';
import { hex16, pdfNumber } from './number.js';

/** From so many thousandths of an em on, what reads a file takes a gap for a space (poppler 100, pdf.js 102, MuPDF 150). */
const leastSpace = 90;
/** Gaps differ from line to line. Glyphs are widened in steps of so much, so that there are few; what is left is no space. */
const step = 160;

/** 〓, which stands where a character cannot be set. */
const unknownCharacter = '<FEFF3013>';

/** The operators that show a run's glyphs, with what to move back between them, in thousandths of an em, so that each
 * stands at its x; `end` is where the next run of the same text begins, from the run's x. A gap that would pass for a space
 * is part of the glyph before it, so that text is found as it was written. A character of private use bears 〓 as its text
 * (ISO 19005-2, 6.2.11.7.3). */
export function shownText(run: GlyphRun, font: FontUse, end: number | undefined): string {
  const { text, places, size, scale } = run;
  const line = new ShownLine();
  let pen = 0;
  let i = 0;
  for (const char of charactersOf(text)) {
    const x = (places[i++] ?? 0) / scale;
    const next = places[i] ?? end;
    const room = next === undefined ? 0 : ((next / scale - x) / size) * 1000;
    const code = font.codeOf(char, extraFor(room - font.advanceOf(char)));
    const back = Math.round(((pen - x) / size) * 1000 * 100) / 100;
    if (Math.abs(back) >= 0.01) {
      line.move(back);
      pen -= (back * size) / 1000;
    }
    if (isPrivate(char)) line.showUnknown(code.cid);
    else line.show(code.cid);
    pen += ((font.advanceOf(char) + code.extra) * size) / 1000;
  }
  return line.toString();
}

/** How much wider a glyph with a gap behind it is made, in thousandths of an em. */
function extraFor(gap: number): number {
  return gap < leastSpace ? 0 : Math.round(gap / step) * step;
}

function isPrivate(char: string): boolean {
  return char >= '\ue000' && /\p{Co}/u.test(char);
}

/** Operators that show glyphs on one line. */
class ShownLine {
  readonly #operators: string[] = [];
  #parts: string[] = [];
  #codes = '';

  show(code: number): void {
    this.#codes += hex16(code);
  }

  move(back: number): void {
    this.#closeString();
    this.#parts.push(pdfNumber(back));
  }

  showUnknown(code: number): void {
    this.#closeArray();
    this.#operators.push(`/Span <</ActualText ${unknownCharacter}>> BDC <${hex16(code)}> Tj EMC`);
  }

  toString(): string {
    this.#closeArray();
    return this.#operators.join(' ');
  }

  #closeString(): void {
    if (this.#codes !== '') this.#parts.push(`<${this.#codes}>`);
    this.#codes = '';
  }

  #closeArray(): void {
    this.#closeString();
    if (this.#parts.length > 0) this.#operators.push(`[${this.#parts.join(' ')}] TJ`);
    this.#parts = [];
  }
}
