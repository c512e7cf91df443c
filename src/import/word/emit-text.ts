import { notes } from './notes.js';
import type { Story } from './story.js';
import { isSymbolFont, missingSign, symbolFor } from './symbols.js';

/** Emits a run's text; in a symbol font, and where characters are none but such a font's, as the characters it shows. */
export function emitText(story: Story, text: string): void {
  const { font } = story.flow.run;
  if (!isSymbolFont(font) && !/[\uf000-\uf0ff]/u.test(text)) {
    story.emit(text);
    return;
  }
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const isOwn = isSymbolFont(font) && code < 0x100 && code > 0x20;
    if (isOwn || (code >= 0xf000 && code <= 0xf0ff))
      emitSymbol(story, isSymbolFont(font) ? font : 'Symbol', code);
    else story.emit(sign);
  }
}

/** Emits a character that is given by its font and, in hexadecimal, its code. */
export function takeSymbol(story: Story, font: string, char: string): void {
  const code = Number.parseInt(char, 16);
  if (Number.isNaN(code)) return;
  if (isSymbolFont(font) || (code >= 0xf000 && code <= 0xf0ff)) emitSymbol(story, font, code);
  else story.emit(String.fromCodePoint(Math.min(code, 0xffff)));
}

function emitSymbol(story: Story, font: string, code: number): void {
  const sign = symbolFor(font, code);
  if (sign === undefined) story.note(notes.symbol(font, code.toString(16).toUpperCase().padStart(4, '0')));
  story.emit(sign ?? missingSign);
}
