/** The Unicode name of a character's code point: U+845B. Of several characters the first counts. */
export function codePointName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
