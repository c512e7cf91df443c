import type { Segment } from '../source/text.js';

type Places = { at: number; source: number; length: number }[];

/** A value's text and where its characters stand. */
export interface Aligned {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** Where the characters of a block scalar's value (`|`) stand: line by line, each at the end of its source line.
 * `raw` is the scalar as written from its `|` on, `offset` that place in the file. */
export function alignLiteral(text: string, raw: string, offset: number): readonly Segment[] {
  const segments: Places = [];
  let at = 0;
  let source = nextLine(raw, 0);
  for (const line of text.split('\n')) {
    const next = nextLine(raw, source);
    const written = raw.slice(source, next).replace(/\r?\n$/u, '');
    const indent = Math.max(written.length - line.length, 0);
    add(
      segments,
      at,
      offset + source + indent,
      Math.min(line.length + 1, Math.max(next - source - indent, 1)),
    );
    at += line.length + 1;
    source = next;
  }
  return segments;
}

/** Where the characters of a plain, quoted or folded value stand. Folded line ends and escapes are followed. */
export function alignFlow(text: string, raw: string, offset: number): readonly Segment[] {
  return follow(text, raw, offset, false).segments;
}

/** A plain, quoted or folded value line by line as written: where YAML folds a line end, the line ends. */
export function unfold(text: string, raw: string, offset: number): Aligned {
  return follow(text, raw, offset, true);
}

function follow(text: string, raw: string, offset: number, keepsLines: boolean): Aligned {
  const segments: Places = [];
  const isSingle = raw.startsWith("'");
  let followed = '';
  let plainUntil = 0;
  let j = isSingle || raw.startsWith('"') ? 1 : 0;
  const take = (piece: string): void => {
    add(segments, followed.length, offset + j, 1);
    followed += piece;
  };
  for (let i = 0; i < text.length; ) {
    const space = j >= plainUntil ? /^[ \t]*[\r\n][ \t\r\n]*/u.exec(raw.slice(j, j + 400)) : null;
    // U+3000 is no blank to YAML: with two of them a paragraph begins. Blanks that end in no line end are not looked at again.
    if (!space && j >= plainUntil) plainUntil = j + (/^[ \t]*/u.exec(raw.slice(j, j + 400))?.[0].length ?? 0);
    const folded = space ? /^[ \n]*/u.exec(text.slice(i, i + 400)) : undefined;
    if (space && folded) {
      if (folded[0].length > 0) take(keepsLines ? '\n' : folded[0]);
      i += folded[0].length;
      j += space[0].length;
      continue;
    }
    const written = raw.startsWith('"') ? escapeLength(raw, j) : isSingle && raw.startsWith("''", j) ? 2 : 1;
    if (written > 1 ? !isContinuation(raw, j) : raw[j] === text[i]) {
      const length = written > 6 ? 2 : 1;
      take(text.slice(i, i + length));
      i += length;
    }
    j += written;
    if (j > raw.length) break;
  }
  return { text: followed, segments };
}

function add(segments: Places, at: number, source: number, length: number): void {
  const last = segments.at(-1);
  if (last && last.at + last.length === at && last.source + last.length === source) last.length += length;
  else segments.push({ at, source, length });
}

function nextLine(raw: string, from: number): number {
  const end = raw.indexOf('\n', from);
  return end < 0 ? raw.length : end + 1;
}

function escapeLength(raw: string, at: number): number {
  if (raw[at] !== '\\') return 1;
  return { x: 4, u: 6, U: 10 }[raw[at + 1] ?? ''] ?? 2;
}

/** A backslash at a line's end joins the next line without a break. */
function isContinuation(raw: string, at: number): boolean {
  return raw[at] === '\\' && /[\r\n]/u.test(raw[at + 1] ?? '');
}
