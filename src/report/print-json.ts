/** A value as JSON that a terminal may show: control, bidi and invisible characters stand as escapes, so that what is
 * read from it is exactly what was put in. */
export function printJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, escapeUnits)}\n`;
}

function escapeUnits(char: string): string {
  return Array.from(
    { length: char.length },
    (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');
}
