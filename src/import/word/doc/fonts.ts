import type { Binary } from './binary.js';

/** Where a font's name begins in what is said of it (MS-DOC 2.9.78, FFN). */
const nameAt = 39;

/** The names of the fonts that runs name by number. */
export function readFonts(table: Binary): readonly string[] {
  const found: string[] = [];
  let at = 4;
  for (let i = 0; i < table.u16(0) && at < table.length; i++) {
    const length = table.u8(at);
    const name = table.text(at + 1 + nameAt, Math.max(0, (length - nameAt) >>> 1));
    found.push(name.slice(0, name.includes('\0') ? name.indexOf('\0') : undefined));
    at += 1 + length;
  }
  return found;
}
