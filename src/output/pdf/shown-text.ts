import type { SmallForm } from '../../font/face.js';
import type { GlyphRun } from '../../layout/page.js';
import { scriptScale } from '../../layout/script-form.js';
import { charactersOf } from '../../typography/character.js';
import { advanceOf, type BlankBetween, blankBetween, type Standing } from './blank-between.js';
import type { FontUse } from './font-use.js';
import { hex16, pdfNumber } from './number.js';

/** 〓, which stands where a character cannot be set. */
const unknownCharacter = '<FEFF3013>';

/** The characters on either side of a run on its line. */
export interface Beside {
  readonly before: Standing | undefined;
  readonly after: Standing | undefined;
  /** The one after belongs to the same text. */
  readonly goesOn: boolean;
}

const nothing: BlankBetween = { behind: 0, before: 0 };

/** The operators that show a run's glyphs, with what to move back between them, in thousandths of an em, so that each
 * stands at its x. A gap that would pass for a space is part of the glyph before it, and the blank that a mark gives up is no
 * part of its glyph: text is found as it was written, and a line is read as one. A character of private
 * use bears 〓 as its text (ISO 19005-2, 6.2.11.7.3). */
export function shownText(run: GlyphRun, font: FontUse, { before, after, goesOn }: Beside): string {
  const { places } = run;
  const { em, small } = formOf(run);
  const characters = [...charactersOf(run.text)];
  const standing = (i: number): Standing => ({
    char: characters[i] ?? '',
    font,
    x: places[i] ?? 0,
    em,
    small,
  });
  const line = new ShownLine();
  let pen = 0;
  let here = standing(0);
  let blank = before ? blankBetween(before, here, false) : nothing;
  for (const [i, char] of characters.entries()) {
    const isLast = i + 1 === characters.length;
    const next = isLast ? after : standing(i + 1);
    const following = next ? blankBetween(here, next, !isLast || goesOn) : nothing;
    const code = font.codeOf(char, blank.before, following.behind, small);
    const start = (here.x / em) * 1000 - blank.before;
    const back = Math.round((pen - start) * 100) / 100;
    if (Math.abs(back) >= 0.01) {
      line.move(back);
      pen -= back;
    }
    if (isPrivate(char)) line.showUnknown(code.cid);
    else line.show(code.cid);
    pen += advanceOf(here) + code.before + code.behind;
    blank = following;
    if (next) here = next;
  }
  return line.toString();
}

/** The size of the type that a run is set in, in pt, and the small form of it that its glyphs have: a figure made a superscript is a
 * glyph of the line's size, on the line's baseline, for what reads a file takes a smaller one beside it for another line. */
export function formOf({ size, scale, rise }: GlyphRun): {
  readonly size: number;
  readonly em: number;
  readonly small: SmallForm | undefined;
} {
  if (rise === undefined) return { size, em: size * scale, small: undefined };
  const whole = size / scriptScale;
  return {
    size: whole,
    em: whole * scale,
    small: { scale: scriptScale, rise: Math.round((rise / whole) * 1000) },
  };
}

function isPrivate(char: string): boolean {
  return char >= '\ud800' && /\p{Co}/u.test(char);
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
