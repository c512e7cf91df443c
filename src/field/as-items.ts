import { lineAt, lineEndOf, lineStarts, lineText, type Span } from '../source/file.js';

/** Names that were written as one value, as the items of the list that stands around them, or as a list where the value stands alone behind
 * its key; undefined where it cannot be told which. */
export function asItems(parts: readonly string[], { file, start, end }: Span): string | undefined {
  if (!parts.every((part) => /^[\p{L}\p{N}（）·]+$/u.test(part))) return undefined;
  const line = lineAt(file, start);
  const at = lineStarts(file)[line - 1] ?? 0;
  const before = file.text.slice(at, start);
  const behind = lineText(file, line).slice(end - at);
  const isAlone = /^\s*(?:#.*)?$/u.test(behind);
  const dash = /^( *)-( +)$/u.exec(before);
  if (dash && isAlone) return parts.join(`${lineEndOf(file)}${dash[1]}-${dash[2]}`);
  const list = `[${parts.join(', ')}]`;
  if (/^[^\s:[\]{},#-][^:[\]{},#]*: +$/u.test(before)) return list;
  const above = line > 1 ? lineText(file, line - 1) : '';
  if (/^ +$/u.test(before) && isAlone && /^[^\s:[\]{},#-][^:[\]{},#]*: *(?:#.*)?$/u.test(above)) return list;
  return /^[^#'"]*\[(?:[^\]'"#]*,)?\s*$/u.test(before) ? parts.join(', ') : undefined;
}
