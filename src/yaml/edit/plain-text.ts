/** Whether a line can stand as it is, without quotes. */
export function isPlain(line: string, isInFlow: boolean): boolean {
  if (/[\n\r]/u.test(line)) return false;
  if (/^(?:$|[ \t]|[-?:](?:[ \t]|$)|[,[\]{}#&*!|>'"%@`]|---|\.\.\.)/u.test(line)) return false;
  // A bar of another kind is taken for the mark of a block.
  if (/[ \t]$|:(?:[ \t]|$)|[ \t]#|^[｜︱│丨¦]/u.test(line)) return false;
  return !isInFlow || !/[,[\]{}]|^[-?:]/u.test(line);
}

/** A text in quotes on one line: in single ones if they can hold it. */
export function quoted(text: string): string {
  return /[\n\r]/u.test(text) ? doubleQuoted(text) : `'${escapeSingle(text)}'`;
}

export function doubleQuoted(text: string): string {
  return `"${escapeDouble(text).replaceAll('\n', '\\n')}"`;
}

export function escapeSingle(text: string): string {
  return text.replaceAll("'", "''");
}

export function escapeDouble(text: string): string {
  return text.replace(/[\\"]/gu, '\\$&').replaceAll('\t', '\\t');
}

/** A line that would part documents, or is taken for such, where it stands at the left edge. */
export function cutsFile(line: string): boolean {
  return /^ ?(?:[-－﹣—–―─━=＝*＊_＿]{2,}|`{3}|\.{3}(?:\s|$))/u.test(line);
}
