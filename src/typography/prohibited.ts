import { characterClass, isForbiddenAtEnd, isForbiddenAtStart } from './character.js';

/** Whether no program that sets Chinese begins a line with a character, LibreOffice, which knows the fewest, included. */
export function isKeptByPrograms(char: string): boolean {
  const kind = characterClass(char);
  return kind === 'closing' || kind === 'pause' || kind === 'stop' || char === '%';
}

/** The characters that a program is told begin and end no line. */
export interface Prohibited {
  readonly atStart: string;
  readonly atEnd: string;
}

let found: Prohibited | undefined;

/** Of ASCII, of GBK's marks and signs and of what others write for these: the characters that begin and end no line, by code
 * point; looked up once. Those of all Unicode would be too many: Word keeps 100 and 50 of them ([MS-DOC] 2.7.14, DopTypography). */
export function prohibited(): Prohibited {
  found ??= lookUp();
  return found;
}

function lookUp(): Prohibited {
  const ascii = Array.from({ length: 0x7f - 0x21 }, (_, i) => String.fromCharCode(0x21 + i));
  const all = [...new Set([...ascii, ...charactersOfGbk(), ...beside])].sort();
  return {
    atStart: all.filter(isForbiddenAtStart).join(''),
    atEnd: all.filter(isForbiddenAtEnd).join(''),
  };
}

const beside = '¥£€‑‒•‱〜・';

/** The characters of GBK's rows A1, A3, A6, A8 and A9; in the others of its first ten stand numerals, kana and letters. */
function charactersOfGbk(): string {
  const bytes: number[] = [];
  for (const row of [0xa1, 0xa3, 0xa6, 0xa8, 0xa9])
    for (let cell = row < 0xa8 ? 0xa1 : 0x40; cell <= 0xfe; cell++) if (cell !== 0x7f) bytes.push(row, cell);
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
}
