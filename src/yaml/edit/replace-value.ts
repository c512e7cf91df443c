import type { Edit } from '../../diagnostic/diagnostic.js';
import { type SourceFile, spanOf } from '../../source/file.js';
import type { Node } from '../node.js';
import type { NewValue, Obstacle } from './change.js';
import { endOf, headerEnd, isBlank, isBracketed, lineEnd, lineStart, nextLine, type Place } from './place.js';
import { writeFlow, writeValue } from './write-value.js';

/** Edits that put a value in the place of another, written anew. What stands behind it on its line stays. */
export function replaceValue(place: Place, node: Node, value: NewValue): readonly Edit[] | Obstacle {
  const { file, anchor } = place;
  const { start } = node.span;
  const end = endOf(node);
  if (place.isInFlow) return put(file, start, end, writeFlow(value));
  if (anchor === undefined) return 'unusual';
  const { head, below } = written(place, anchor, node, value);
  const behindAnchor = head === '' ? '' : ` ${head}`;
  const keyLine = lineEnd(file, anchor);
  const isBlock = node.kind === 'scalar' && /[|>]/u.test(file.text[start] ?? '');
  const onLine = node.kind === 'scalar' ? !isBlock : isBracketed(node);
  const atEnd = (): readonly Edit[] => put(file, lineEnd(file, end), lineEnd(file, end), below);
  if (start === end) return [...put(file, anchor, anchor, behindAnchor), ...atEnd()];
  if (start > keyLine) {
    if (node.kind === 'scalar' && onLine && head !== '') return [...put(file, start, end, head), ...atEnd()];
    return [...put(file, anchor, anchor, behindAnchor), ...putBelow(place, keyLine, end, below)];
  }
  if (onLine) return [...put(file, anchor, end, keepingBlanks(file, anchor, start, head)), ...atEnd()];
  if (isBlock) {
    const mark = keepingBlanks(file, anchor, start, head);
    const ownLine = lineEnd(file, start);
    return [
      ...put(file, anchor, headerEnd(file, start), mark),
      ...put(file, ownLine, Math.max(end, ownLine), below),
    ];
  }
  return putBelow(place, anchor, end, below, behindAnchor);
}

function put(file: SourceFile, start: number, end: number, text: string): readonly Edit[] {
  return file.text.slice(start, end) === text ? [] : [{ span: spanOf(file, start, end), text }];
}

/** A value's first line, if it has one, behind the blanks that stood before the old one. */
function keepingBlanks(file: SourceFile, anchor: number, start: number, head: string): string {
  return head === '' ? '' : file.text.slice(anchor, start) + head;
}

/** Puts lines in the place of those of a value on several lines, behind what stands on the first. A comment behind its end gets a line of its own
 * where it would join another, or the text. */
function putBelow(
  { file, habit, column }: Place,
  start: number,
  end: number,
  below: string,
  head = '',
): readonly Edit[] {
  const blanks = /^[ \t]+(?=#)/u.exec(file.text.slice(end, lineEnd(file, end)))?.[0];
  const hasComment = /[ \t]#/u.test(file.text.slice(lineStart(file, start), start));
  if (blanks === undefined || (below === '' && !hasComment)) return put(file, start, end, head + below);
  const indent = ' '.repeat(Math.max(column, 0));
  return put(file, start, end + blanks.length, `${head}${below}${habit.lineEnd}${indent}`);
}

/** A value as it is written in the place of another: behind its colon or dash, and the lines below. */
function written(
  { file, habit, column }: Place,
  anchor: number,
  node: Node,
  value: NewValue,
): { readonly head: string; readonly below: string } {
  const end = endOf(node);
  const isItem = file.text[anchor - 1] === '-';
  const isOneLine = node.kind === 'scalar' && lineEnd(file, node.span.start) === lineEnd(file, end);
  const { head, lines } = writeValue(value, {
    habit,
    column,
    isItem,
    least: deepestComment(file, end) + 1,
    ...(isOneLine || isBracketed(node) ? { brackets: true } : {}),
  });
  const [first = '', ...rest] = lines;
  const movesUp = isItem && head === '';
  return {
    head: movesUp ? first.trimStart() : head,
    below: (movesUp ? rest : lines).map((line) => habit.lineEnd + line).join(''),
  };
}

/** How far in the deepest of the lines of comment stands that follow directly on an offset's line; -1 if none follows. */
function deepestComment(file: SourceFile, offset: number): number {
  let deepest = -1;
  for (let at = nextLine(file, offset); at !== undefined; at = nextLine(file, at)) {
    const line = file.text.slice(at, lineEnd(file, at));
    const indent = /^ *(?=#)/u.exec(line)?.[0].length;
    if (indent !== undefined) deepest = Math.max(deepest, indent);
    else if (!isBlank(line)) break;
  }
  return deepest;
}
