import { charactersOf } from '../layout/character.js';
import type { GlyphRun } from '../layout/page.js';
import type { TextRole } from '../style/role.js';
import type { FontUse, UsedCode } from './font-use.js';
import { hex16, pdfNumber } from './number.js';

/** Lines that are looked for by what they say, though there are blanks between their characters. */
const spacedRoles: ReadonlySet<TextRole> = new Set([
  'nameplate',
  'nameplateUpper',
  'issueNumber',
  'issuingLine',
]);

/** From so many thousandths of an em on, what reads a file takes a gap for a space (poppler 100, pdf.js 102, MuPDF 150). */
const leastSpace = 90;

/** 〓, which stands where a character cannot be set. */
const unknownCharacter = '<FEFF3013>';

/** The operators that show a run's glyphs, with what to move back between them, in thousandths of an em, so that each
 * stands at its x. A character of private use bears 〓 as its text (ISO 19005-2, 6.2.11.7.3). */
export function shownText(run: GlyphRun, font: FontUse): string {
  const { text, places, size, scale } = run;
  const codeOf = spacedRoles.has(run.role) ? codeWithBlank(run, font) : (char: string) => font.codeOf(char);
  const line = new ShownLine();
  let pen = 0;
  let i = 0;
  for (const char of charactersOf(text)) {
    const x = (places[i] ?? 0) / scale;
    const { cid, glyph, extra } = codeOf(char, i++);
    const back = Math.round(((pen - x) / size) * 1000 * 100) / 100;
    if (Math.abs(back) >= 0.01) {
      line.move(back);
      pen -= (back * size) / 1000;
    }
    if (isPrivate(char)) line.showUnknown(cid);
    else line.show(cid);
    pen += ((font.face.advanceOf(glyph) + extra) * size) / 1000;
  }
  return line.toString();
}

/** The code of a run's i-th character: where a gap follows that would pass for a space, one whose width takes it in. */
function codeWithBlank(
  { places, size, scale }: GlyphRun,
  font: FontUse,
): (char: string, i: number) => UsedCode {
  return (char, i) => {
    const room = ((places[i + 1] ?? 0) - (places[i] ?? 0)) / scale;
    const gap = Math.round((room / size) * 1000 - font.advanceOf(char));
    return font.codeOf(char, gap >= leastSpace ? gap : 0);
  };
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
